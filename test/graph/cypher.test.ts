import { expect, test } from 'vitest'
import { cypher, cypherNames } from '../../graph/cypher.ts'
import { fillStore } from '../api/fixture.ts'
import { openTestStore } from '../helper.ts'
import { cases } from './cypher.cases.ts'
import { parametersOf, whole } from './cypher.ts'

test('every file of cypher/ has cases to run it with, and every case has a file', () => {
  expect(Object.keys(cases).sort()).toEqual(cypherNames())
})

test('the cases name no parameter that their query does not take', () => {
  const strange = Object.entries(cases).flatMap(([name, list]) =>
    list.flatMap((params) =>
      Object.keys(params)
        .filter((key) => !parametersOf(name, 'neo4j').includes(key))
        .map((key) => `${name}: ${key}`),
    ),
  )
  expect([...new Set(strange)]).toEqual([])
})

test('every file of cypher/ runs on the embedded store, and each reading one finds something', async () => {
  const store = await openTestStore()
  await fillStore(store)
  for (const [name, list] of Object.entries(cases)) {
    if (/^(record|migrat|copy\/(node|link)\/)|copy\/nodes\/place/.test(name)) continue
    const found = await Promise.all(
      list.map((params) => store.read(cypher(name, 'embedded'), whole(name, 'embedded', params))),
    )
    expect(found.flat().length, name).toBeGreaterThan(0)
  }
})
