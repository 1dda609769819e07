import type { Entity, Gender } from '../../document.ts'
import type { NamePass } from './name-pass.ts'

/** The name of an organisation as it is called: “des Nationalen Wahlrats” → “Nationaler Wahlrat”. */
export function nominative(pass: NamePass, entity: Entity): string {
  const name = pass.plainName(entity)
  if (!pass.german || entity.last - entity.first < 2) return name
  const { tokens } = pass.work.document
  let noun = entity.first
  while (noun < entity.last && tokens[noun]!.pos === 'ADJ' && ending.test(tokens[noun]!.text)) noun++
  const head = tokens[noun]
  if (noun === entity.first || noun >= entity.last || head?.pos !== 'NOUN') return name
  const reading = head.readings[0]
  const plural = reading?.numbers?.length === 1 && reading.numbers[0] === 'plur'
  const gender = reading?.genders?.length === 1 ? reading.genders[0]! : null
  if (!plural && !gender) return name
  const strong = plural ? 'e' : endings[gender!]
  const adjectives = tokens.slice(entity.first, noun).map(({ text }) => text.replace(ending, strong))
  const rest = pass.work.textOf(noun, entity.last)
  const called = plural ? rest : head.lemma + rest.slice(head.text.length)
  return [...adjectives, called].join(' ')
}

const ending = /(?<=\p{L}{3})e[mnrs]?$/u

const endings: { readonly [gender in Gender]: string } = { masc: 'er', fem: 'e', neut: 'es' }
