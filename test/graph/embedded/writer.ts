import { openStore } from '../../../graph/open.ts'

const store = await openStore({ kind: 'embedded', path: process.argv[2]! })
for (let round = 0; ; round++)
  await Promise.all(
    Array.from({ length: 4 }, async (_, number) => {
      const id = `${round}-${number}`
      await store.write('CREATE (:Thing {id: $id})', { id })
      process.stdout.write(`${id}\n`)
    }),
  )
