/** Milliseconds of processor time that this process has used: a busy machine does not let a test of speed fail by making it wait. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
