# The steps are the README's: npm install, npm start. Dependencies come in a stage of their own, so that a change of the code does not fetch them anew.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json tsconfig.json LICENSE ./
COPY api api
COPY bin bin
COPY cypher cypher
COPY docs docs
COPY graph graph
COPY ingest ingest
COPY seeds seeds
COPY typescript typescript
COPY web web
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# node itself, not npm: a stop signal then reaches the server, which drains and closes.
CMD ["node", "--import", "./typescript/register.js", "bin/serve.ts"]
