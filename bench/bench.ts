import { extraction } from './extraction.ts'
import { print } from './measure.ts'

print('Extraction, for 250 words, median after warm-up', await extraction())
