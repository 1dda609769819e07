import { describe } from './sources.ts'

/** What keeps a server from listening, by the code that the system gives it. */
const LISTENING: {
  [code: string]: (error: NodeJS.ErrnoException & { address?: string; hostname?: string }) => string
} = {
  EADDRINUSE: ({ message }) => `${message}. Stop what listens there, or set PORT to another one.`,
  EACCES: ({ message }) => `${message}. Set PORT to a number above 1023.`,
  ...Object.fromEntries(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL'].map((code) => [code, wrongHost])),
}

/** Why the service did not start, with what to do about it. */
export function describeStart(error: unknown): string {
  const { syscall = '', code = '' } = error as NodeJS.ErrnoException
  const known = /^(listen|getaddrinfo)$/.test(syscall) ? LISTENING[code] : undefined
  return known ? known(error as NodeJS.ErrnoException) : describe(error)
}

function wrongHost({ address, hostname }: { address?: string; hostname?: string }): string {
  return `HOST is “${hostname ?? address}”; it must be an address of this machine to listen on, such as 127.0.0.1 or 0.0.0.0.`
}
