import type { RoleStatus } from '../../../graph/extraction.ts'
import type { Participant, Workspace } from '../coreference/workspace.ts'
import type { SameOffice } from './families.ts'
import type { OfficePhrase } from './office-phrases.ts'

/** Records the office once for a person; the register supplies only what the text leaves open. */
export function addRole(
  work: Workspace,
  sameOffice: SameOffice,
  phrase: OfficePhrase,
  person: Participant,
  end: number,
  usual: string | null = null,
): void {
  const { title } = phrase
  if (title.title.gender !== 'x') person.gender ??= title.title.gender
  // “Bundeskanzler” is a German office unless the register knows the person in an Austrian one.
  const own =
    title.usualId && phrase.ofId === title.usualId
      ? work.register.officesOf(person.id).find((held) => held.office === title.title.office)
      : undefined
  const open = phrase.elsewhere
    ? exactOwner(work, title.title.office, person)
    : (ownerInRegister(work, sameOffice, title.title.office, person) ?? usual)
  const ofId = own?.ofId ?? phrase.ofId ?? open
  const status: RoleStatus = phrase.status ?? 'current'
  const before = work
    .rolesOf(person.id)
    .find(
      (role) =>
        role.status === status &&
        (role.title === title.text ||
          (sameOffice(role.office, title.title.office) &&
            (!role.ofId || !ofId || role.ofId === ofId) &&
            !(partyBeside(role.office, title.title.office, role.ofId ?? ofId) || (role.elsewhere && ofId)))),
    )
  if (ofId) work.known(ofId)
  if (before) {
    before.ofId ??= ofId
    return
  }
  const { tokens } = work.document
  const first = Math.min(phrase.first, end - 1)
  const start = tokens[first]!.start
  const stop = tokens[Math.max(end, phrase.last) - 1]!.end
  const evidence = { start, end: stop, text: work.document.text.slice(start, stop) }
  work.addRole({
    personId: person.id,
    title: title.text,
    ofId,
    status,
    evidence,
    office: title.title.office,
    elsewhere: phrase.elsewhere && ofId === null,
    given: phrase.given === true,
  })
}

/** Of an office whose owner the text names in words: an organisation of the article in which the register knows the person so. */
function exactOwner(work: Workspace, office: string, person: Participant): string | null {
  const held = work.register
    .officesOf(person.id)
    .filter((one) => one.office === office && one.ofId.startsWith('organization:'))
  return held.find(({ ofId }) => work.actors.has(ofId))?.ofId ?? null
}

/** What the office is of where the text leaves it open: by the register, and an organisation only if the article names it. */
function ownerInRegister(work: Workspace, sameOffice: SameOffice, office: string, person: Participant): string | null {
  const held = work.register.officesOf(person.id)
  const day = work.register.officesOf(person.id, work.day)
  for (const offices of [day, held])
    for (const fits of [(key: string) => key === office, (key: string) => sameOffice(key, office)])
      for (const { office: key, ofId } of offices)
        if (
          fits(key) &&
          (ofId.startsWith('country:') || ((key === office || !ofStates(office)) && work.actors.has(ofId)))
        )
          return ofId
  // Who governs a part of a country has no office of the country.
  const ofPart = held.some((one) => one.office === office && one.ofId.startsWith('organization:'))
  return ofStates(office) && !ofPart && person.ofId?.startsWith('country:') ? person.ofId : null
}

/** A head of government who leads a party too holds two offices. */
function partyBeside(one: string, other: string, ofId: string | null): boolean {
  return one !== other && ofStates(one) !== ofStates(other) && (ofId?.startsWith('organization:') ?? false)
}

export const ofStates = (office: string): boolean => stateOffices.has(office) || office.endsWith('-minister')

const stateOffices = new Set([
  'army-chief',
  'opposition-leader',
  'ruler',
  'head-of-state',
  'head-of-government',
  'president',
  'prime-minister',
  'chancellor',
  'monarch',
])
