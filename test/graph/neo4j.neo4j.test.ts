import { describe } from 'vitest'
import { openTestStore } from '../helper.ts'
import { storeContract } from './store.contract.ts'

describe('the Neo4j store', () => storeContract(openTestStore))
