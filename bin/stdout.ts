/** A reader that has seen enough (head, a pager) closes the pipe: that is no fault, and ends the command. */
export function endWithPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}
