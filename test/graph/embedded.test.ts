import { describe } from 'vitest'
import { openTestStore } from '../helper.ts'
import { storeContract } from './store.contract.ts'

describe('the embedded store', () => storeContract(openTestStore))
