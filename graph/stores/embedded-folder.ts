import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { StoreUnavailable } from '../errors.ts'

const REASONS: { readonly [code: string]: string } = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'what stands in the way is no folder',
  EEXIST: 'what stands in the way is no folder',
  ENOENT: 'the system lets nobody make a folder there',
  ENOSPC: 'the disk is full',
}

/**
 * Makes the folder of the store's file where it is missing, and sees that both can be written.
 * Throws StoreUnavailable with the reason.
 */
export function prepareFolder(path: string): void {
  const folder = dirname(resolve(path))
  try {
    make(folder)
    accessSync(`${folder}/.`)
    for (const place of [folder, path]) if (existsSync(place)) accessSync(place, constants.R_OK | constants.W_OK)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new StoreUnavailable(
      `The store ${path} cannot be opened: ${REASONS[code] ?? message}.`,
      'Name a folder that this user may write in DATA_DIR.',
      error,
    )
  }
}

/** One folder after the other: mkdirSync's own `recursive` never returns where the system answers ENOENT below a folder that is there (/proc). */
function make(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) make(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}
