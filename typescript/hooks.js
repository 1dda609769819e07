import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'

/** Node's load hook for TypeScript: types go, everything else stays as it is written. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const text = readFileSync(fileURLToPath(url), 'utf8')
  const { code } = await transform(text, {
    loader: 'ts',
    target: 'node20',
    // Else a pattern with \\p{…} becomes a call that makes it anew wherever it is asked.
    supported: { 'regexp-unicode-property-escapes': true },
    sourcefile: url,
    sourcemap: 'inline',
    sourcesContent: false,
  })
  return { format: 'module', source: code, shortCircuit: true }
}
