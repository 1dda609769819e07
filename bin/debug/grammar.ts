import type { Clause, Document, Phrase, Reading, Token } from '../../ingest/document.ts'

/** What the layers of grammar found, for people to read. */
export function describeGrammar(document: Document, readings = false): string {
  const lines: string[] = []
  for (const sentence of document.sentences) {
    const tokens = document.tokens.slice(sentence.first, sentence.last)
    lines.push(`\n§ ${document.text.slice(sentence.start, sentence.end)}`)
    if (readings)
      for (const token of tokens)
        lines.push(
          `  ${token.index} ${token.text}  ${token.pos} ${token.lemma}  ${token.readings.map(describeReading).join(' | ')}`,
        )
    else lines.push(`  ${tokens.map((token) => `${token.text}/${token.pos}${formOf(token)}`).join(' ')}`)
    for (const phrase of document.phrases)
      if (phrase.sentence === sentence.index) lines.push(`  ${describePhrase(document, phrase)}`)
    for (const clause of document.clauses)
      if (
        clause.sentence === sentence.index &&
        (clause.parent === null || document.clauses[clause.parent]!.sentence !== sentence.index)
      )
        lines.push(...describeClause(document, clause, 1))
  }
  return `${lines.join('\n')}\n`
}

const formOf = ({ readings: [reading] }: Token) => (reading?.form ? `.${reading.form.slice(0, 3)}` : '')

function describeReading({
  pos,
  lemma,
  cases,
  genders,
  numbers,
  persons,
  tense,
  moods,
  form,
  prefix,
  source,
}: Reading): string {
  const features = [cases, genders, numbers, persons, tense, moods, form, prefix && `+${prefix}`]
    .filter(Boolean)
    .map((each) => (Array.isArray(each) ? each.join('/') : each))
  return `${pos} ${lemma} ${features.join(' ')}${source ? ` (${source})` : ''}`
}

function describePhrase({ text, tokens }: Document, phrase: Phrase): string {
  const { index, kind, start, end, head, preposition, cases, number, gender, definite, governor, relation } = phrase
  const features = [
    preposition,
    cases.join('/'),
    number,
    gender,
    definite === null ? '' : definite ? 'def' : 'indef',
  ].filter(Boolean)
  const attached = governor === null ? '' : `  → ${governor} ${relation}`
  return `[${index}] ${kind} “${text.slice(start, end)}” head ${tokens[head]!.text}  ${features.join(' ')}${attached}`
}

function describeClause(document: Document, clause: Clause, depth: number): string[] {
  const { text, tokens, phrases, clauses } = document
  const own = clause.tokens.map((token) => tokens[token]!.text).join(' ')
  const { verb } = clause
  const group = verb
    ? `${verb.lemma}${verb.particle ? `+${verb.particle}` : ''} (${verb.tokens.map((token) => tokens[token]!.text).join(' ')}) ${[verb.tense, verb.mood, verb.form, verb.voice, verb.modal, verb.negated ? 'negated' : ''].filter(Boolean).join(' ')}`
    : 'no verb'
  const marks = [
    clause.marker === null ? '' : `marker ${tokens[clause.marker]!.text}`,
    clause.antecedent === null ? '' : `of [${clause.antecedent}]`,
  ].filter(Boolean)
  const pad = '  '.repeat(depth)
  return [
    `${pad}{${clause.index}} ${clause.kind} ${marks.join(' ')} “${own}”  ${group}`,
    ...clause.slots.map(
      ({ role, phrase, preposition }) =>
        `${pad}    ${role}${preposition ? ` ${preposition}` : ''}: [${phrase}] ${text.slice(phrases[phrase]!.start, phrases[phrase]!.end)}`,
    ),
    ...clauses
      .filter(({ parent }) => parent === clause.index)
      .flatMap((child) => describeClause(document, child, depth + 1)),
  ]
}
