import { register } from 'node:module'
import process from 'node:process'

// Node 22.18 and later read TypeScript themselves. For those before, esbuild takes the types away: by itself rather than
// through tsx, which keeps every function's name by a call wherever a closure is made, a sixth of the extractor's time.
if (!process.features.typescript) {
  process.setSourceMapsEnabled(true)
  register('./hooks.js', import.meta.url)
}
