import { expect, test } from 'vitest'
import { clauseOf, parse, slots, words } from './grammar.ts'

test('a separated prefix belongs to the verb, and a dass clause hangs on it', async () => {
  const document = await parse(
    'de',
    'Der Minister kündigte am Montag an, dass die Regierung neue Sanktionen verhängen werde.',
  )
  const main = clauseOf(document, 'ankündigen')
  expect(main).toMatchObject({ kind: 'main', verb: { tense: 'past', mood: 'indicative', voice: 'active' } })
  expect(slots(document, main)).toContain('subject: Der Minister')
  const complement = clauseOf(document, 'verhängen')
  expect(complement).toMatchObject({
    kind: 'complement',
    parent: main.index,
    verb: { mood: 'subjunctive1', tense: 'future' },
  })
  expect(words(document, complement)).toBe('dass die Regierung neue Sanktionen verhängen werde')
  expect(slots(document, complement)).toEqual(['subject: die Regierung', 'object: neue Sanktionen'])
})

test('after a verb of saying a verb-second clause is its complement', async () => {
  const document = await parse('de', 'Merz sagte, er wolle nicht verhandeln.')
  const complement = clauseOf(document, 'verhandeln')
  expect(complement).toMatchObject({
    kind: 'complement',
    parent: clauseOf(document, 'sagen').index,
    verb: { modal: 'wollen', negated: true, mood: 'subjunctive1' },
  })
  expect(words(document, complement)).toBe('er wolle nicht verhandeln')
})

test('what is said stands before its verb of saying as well', async () => {
  const document = await parse('de', 'Die Lage sei ernst, sagte die Sprecherin.')
  const said = clauseOf(document, 'sagen')
  expect(slots(document, said)).toEqual(['subject: die Sprecherin'])
  expect(document.clauses.find(({ kind }) => kind === 'complement')).toMatchObject({ parent: said.index })
})

test('a relative clause describes the noun before it and keeps its pronoun as slot', async () => {
  const document = await parse('de', 'Der Mann, den die Polizei festnahm, schwieg.')
  const relative = clauseOf(document, 'festnehmen')
  expect(relative.kind).toBe('relative')
  expect(words(document, document.phrases[relative.antecedent!]!)).toBe('Der Mann')
  expect(slots(document, relative).sort()).toEqual(['object: den', 'subject: die Polizei'])
  expect(slots(document, clauseOf(document, 'schweigen'))).toEqual(['subject: Der Mann'])
})

test('a passive has its agent and no object', async () => {
  const document = await parse('de', 'Der Vertrag wurde von der Präsidentin unterzeichnet.')
  const clause = clauseOf(document, 'unterzeichnen')
  expect(clause.verb).toMatchObject({ voice: 'passive', tense: 'past' })
  expect(slots(document, clause)).toEqual(['subject: Der Vertrag', 'agent: von der Präsidentin'])
})

test('the object stands first where its article says so', async () => {
  const document = await parse('de', 'Den Botschafter empfing der König am Abend.')
  expect(slots(document, clauseOf(document, 'empfangen'))).toEqual(
    expect.arrayContaining(['object: Den Botschafter', 'subject: der König']),
  )
})

test('the second of two coordinated verbs takes the subject of the first', async () => {
  const document = await parse('de', 'Die Ministerin traf ihren Kollegen und reiste nach Wien weiter.')
  const second = document.clauses[1]!
  expect(second.kind).toBe('main')
  expect(slots(document, second)).toContain('subject: Die Ministerin')
  expect(words(document, second)).toMatch(/^reiste/)
})

test('coordinated participles share their auxiliary', async () => {
  const document = await parse('de', 'Der Kanzler hat das Gesetz unterzeichnet und die Minister entlassen.')
  expect(clauseOf(document, 'entlassen')).toMatchObject({ verb: { tense: 'perfect', auxiliaries: ['haben'] } })
  expect(slots(document, clauseOf(document, 'entlassen'))).toEqual(['subject: Der Kanzler', 'object: die Minister'])
})

test('who is called upon is the subject of the infinitive', async () => {
  const document = await parse('de', 'Die Ministerin forderte den Kreml auf, die Gefangenen freizulassen.')
  const infinitive = clauseOf(document, 'freilassen')
  expect(infinitive).toMatchObject({ kind: 'infinitive', parent: clauseOf(document, 'auffordern').index })
  expect(slots(document, infinitive)).toEqual(['subject: den Kreml', 'object: die Gefangenen'])
})

test('a condition before the main clause hangs on it', async () => {
  const document = await parse('de', 'Wenn der Präsident kommt, geht die Opposition.')
  expect(clauseOf(document, 'kommen')).toMatchObject({ kind: 'conditional', parent: clauseOf(document, 'gehen').index })
})

test('a verb cluster at the end of its clause is one group', async () => {
  const document = await parse('de', 'Er ist der Mann, der die Bank überfallen haben soll.')
  expect(clauseOf(document, 'überfallen').verb).toMatchObject({ modal: 'sollen', auxiliaries: ['sollen', 'haben'] })
})

test('who says it may interrupt what is said', async () => {
  const document = await parse('de', '„Die Lage“, sagte der Minister, „ist ernst.“')
  const said = clauseOf(document, 'sein')
  expect(slots(document, said)).toEqual(['subject: Die Lage', 'predicate: ernst'])
  expect(clauseOf(document, 'sagen')).toMatchObject({ kind: 'parenthetical', parent: said.index })
})

test('a clause that begins with its verb and has no subject takes that of the one before', async () => {
  const document = await parse('de', 'Norwegen hatte gedroht, den Vertrag zu kündigen, lenkte dann aber ein.')
  expect(slots(document, clauseOf(document, 'einlenken'))).toContain('subject: Norwegen')
})

test('a relative pronoun agrees with its verb as what it stands for would', async () => {
  const document = await parse(
    'de',
    'Die Akten, die der Richter und die Präsidentin am Montag sahen, und die Briefe, die sie schrieb, fehlen.',
  )
  expect(slots(document, clauseOf(document, 'schreiben'))).toEqual(
    expect.arrayContaining(['subject: sie', 'object: die']),
  )
})

test('“nicht nur” denies nothing', async () => {
  const document = await parse('de', 'Er traf nicht nur den Kanzler. Er traf den Minister nicht.')
  expect(document.clauses.map(({ verb }) => verb?.negated)).toEqual([false, true])
})

test('before the verb who is quoted with “von” is no agent of the passive', async () => {
  const quoted = await parse('de', 'Nach Angaben von Minister Lund wurden drei Männer festgenommen.')
  expect(slots(quoted, clauseOf(quoted, 'festnehmen')).join()).not.toContain('agent')
  const done = await parse('de', 'Nach dem Spiel wurden drei Männer von Soldaten festgenommen.')
  expect(slots(done, clauseOf(done, 'festnehmen'))).toContain('agent: von Soldaten')
})

test('a conditional clause behind the comma may open with its verb', async () => {
  const document = await parse('de', 'Er drohte damit, die Brücke zu sperren, sollte Oslo die Fähre stilllegen.')
  const sealed = clauseOf(document, 'sperren')
  expect(clauseOf(document, 'stilllegen')).toMatchObject({ kind: 'conditional', parent: sealed.index })
  expect(sealed).toMatchObject({ kind: 'infinitive', parent: clauseOf(document, 'drohen').index })
})

test('what stands before the finite verb is one: a noun and its genitive', async () => {
  const document = await parse('de', 'Ein Treffen der Minister wurde verschoben.')
  expect(slots(document, clauseOf(document, 'verschieben'))).toEqual(['subject: Ein Treffen'])
})

test('a name in quotation marks belongs to its preposition', async () => {
  const document = await parse('de', 'Laut „Abendpost“ lobte Ada Lund die Fischer.')
  expect(slots(document, clauseOf(document, 'loben'))).toEqual([
    'oblique: Laut „Abendpost“',
    'subject: Ada Lund',
    'object: die Fischer',
  ])
})

test('“weder … noch” joins what it denies, and an auxiliary waits past a list for its infinitive', async () => {
  const nobody = await parse('de', 'Weder Ada Lund noch Karl Berg kamen nach Oslo.')
  expect(clauseOf(nobody, 'kommen')).toMatchObject({ verb: { negated: true } })
  expect(nobody.phrases.find(({ relation }) => relation === 'conjunct')?.head).toBe(5)
  const list = await parse('de', 'Norwegen wird Helme und Zelte an Togo liefern.')
  expect(clauseOf(list, 'liefern')).toMatchObject({ kind: 'main', verb: { tense: 'future' } })
  expect(slots(list, clauseOf(list, 'liefern'))[0]).toBe('subject: Norwegen')
})

test('“würde” opens a condition where an infinitive closes it, and is a noun elsewhere', async () => {
  const condition = await parse('de', 'Würde Lund verlieren, müsste sie gehen.')
  expect(clauseOf(condition, 'verlieren')).toMatchObject({ kind: 'conditional' })
  const noun = await parse('de', 'Würde ist allen wichtig.')
  expect(slots(noun, clauseOf(noun, 'sein'))[0]).toBe('subject: Würde')
})

test.each([
  ['Lund wurde am Montag gefasst und angeklagt.', 'anklagen'],
  ['Lund, die am Montag gefasst und angeklagt wurde, ist krank.', 'fassen'],
  ['Lund, die gefasst und wegen Betrugs angeklagt worden war, ist krank.', 'anklagen'],
])('two participles share what makes them passive: %s', async (text, verb) => {
  const document = await parse('de', text)
  expect(clauseOf(document, verb).verb).toMatchObject({ voice: 'passive' })
})

test('an infinitive behind “und” waits for the auxiliary at the head of the clause', async () => {
  const document = await parse('de', 'Lund wird am Montag Berg treffen und danach nach Kiew reisen.')
  expect(clauseOf(document, 'reisen').verb).toMatchObject({ tense: 'future' })
})

test('of two participles side by side the object is that of both', async () => {
  const document = await parse('de', 'Die Polizei hat Lund gefasst und angeklagt.')
  expect(slots(document, clauseOf(document, 'anklagen'))).toEqual(['subject: Die Polizei', 'object: Lund'])
})

test('what is said goes on behind a relative clause of its subject', async () => {
  const document = await parse('de', 'Lund sagte, die Türkei, die Syrien angegriffen habe, werde nicht gehen.')
  expect(slots(document, clauseOf(document, 'sagen'))).toEqual(['subject: Lund'])
  expect(clauseOf(document, 'gehen')).toMatchObject({ kind: 'complement', parent: clauseOf(document, 'sagen').index })
  expect(slots(document, clauseOf(document, 'gehen'))).toEqual(['subject: die Türkei'])
})

test('of two joined by “oder” the verb is in the singular', async () => {
  const document = await parse('de', 'Entweder Lund oder Berg wird Kiew besuchen.')
  expect(slots(document, clauseOf(document, 'besuchen'))).toEqual(['subject: Lund', 'object: Kiew'])
})

test('“von” behind one of several names of whom, and nobody who acts', async () => {
  const document = await parse('de', 'Einer von Lunds Ministern wurde festgenommen.')
  expect(slots(document, clauseOf(document, 'festnehmen'))).toEqual(['subject: Einer'])
})

test('a preposition that a noun takes stands behind whose it is too', async () => {
  const document = await parse('de', 'Lund kündigte den Austritt der USA aus der WHO an.')
  expect(slots(document, clauseOf(document, 'ankündigen'))).toEqual(['subject: Lund', 'object: den Austritt'])
})

test('two participles share the auxiliaries that open and close their bracket', async () => {
  const document = await parse('de', 'Der Anführer soll gefasst und verurteilt worden sein.')
  for (const lemma of ['fassen', 'verurteilen'])
    expect(clauseOf(document, lemma).verb).toMatchObject({ voice: 'passive', tense: 'perfect', modal: 'sollen' })
})

test('an infinitive goes with its verb across who somebody is', async () => {
  const let_ = await parse('de', 'Orban ließ Karl Mora, den Bürgermeister von Oslo, festnehmen.')
  expect(slots(let_, clauseOf(let_, 'festnehmen'))).toEqual(
    expect.arrayContaining(['subject: Orban', 'object: Karl Mora']),
  )
  const future = await parse('de', 'Macron wird Karl Mora, den Präsidenten der Partei, treffen.')
  expect(clauseOf(future, 'treffen').verb).toMatchObject({ tense: 'future' })
})

test('phrases joined inside an extended attribute belong to it', async () => {
  const document = await parse('de', 'Der von Mali und Togo unterzeichnete Vertrag gilt.')
  expect(slots(document, clauseOf(document, 'gelten'))).toEqual([
    'subject: Der von Mali und Togo unterzeichnete Vertrag',
  ])
})

test('behind a day of the week stands no genitive, behind a name none that may be a dative', async () => {
  const day = await parse('de', 'Polen sagte am Montag der Ukraine weitere Hilfe zu.')
  expect(slots(day, clauseOf(day, 'zusagen'))).toContain('dative: der Ukraine')
  const name = await parse('de', 'Am Montag trat Polen der EU bei.')
  expect(slots(name, clauseOf(name, 'beitreten'))).toContain('dative: der EU')
})

test('what is participle and infinitive alike is the infinitive where there are a subject and an object', async () => {
  const future = await parse('de', 'Macron wird am Montag den Kanzler empfangen.')
  expect(clauseOf(future, 'empfangen').verb).toMatchObject({ voice: 'active', tense: 'future' })
  const passive = await parse('de', 'Der Minister wird am Montag entlassen.')
  expect(clauseOf(passive, 'entlassen').verb).toMatchObject({ voice: 'passive', tense: 'present' })
})

test('before an infinitive with zu an article stays one before a name too', async () => {
  const document = await parse('de', 'Polen plant, das Kosovo anzuerkennen.')
  expect(clauseOf(document, 'anerkennen').kind).toBe('infinitive')
})
