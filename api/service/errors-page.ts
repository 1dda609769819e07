import { readFileSync } from 'node:fs'
import { micromark } from 'micromark'

/** docs/errors.md as it stands, for programs and terminals. */
export const errorsAsMarkdown = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')

/** The same for browsers. Each code's heading is the anchor that the `type` of a problem leads to. */
export function errorsAsHtml(): string {
  const body = micromark(errorsAsMarkdown).replace(
    /<h2>([A-Z_]+)<\/h2>/g,
    (_heading, code: string) => `<h2 id="${code.toLowerCase()}">${code}</h2>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Depesche: errors</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
pre { background: #f4f4f4; padding: .75rem; overflow: auto }
h2 { font-size: 1.1rem; margin-top: 2rem }
h2:target { background: #fff3b0 }
</style>
</head>
<body>
${body}
</body>
</html>
`
}
