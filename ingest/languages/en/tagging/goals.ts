import { anyOf } from './rule.ts'
import type { Tag } from './wink.ts'

const goals = new Set('power court jail trial office exile'.split(' '))

/** What an object begins with. */
const objects = anyOf('DET', 'PROPN', 'NOUN', 'ADJ', 'PRON', 'NUM')

/** Whether a word is one to which people come: “came to power”. */
export const isGoal = ({ lower }: { lower: string }): boolean => goals.has(lower)

/** Whether such a word behind “to” is a noun: “took them to court”. To power, to court and to jail have an object as verbs. */
export const isReached = (after: Tag | undefined): boolean => !objects.has(after?.pos)
