/**
 * A list with the same number everywhere, as a plain array: the memory of a typed array lies outside the heap, and to ask
 * for it and to give it back takes an article of a hundred words ten times as long.
 */
export function filled(length: number, value: number): number[] {
  const list: number[] = new Array(length)
  for (let at = 0; at < length; at++) list[at] = value
  return list
}
