/**
 * A list gathered in a room that is kept, and handed out cut to its length: an array that grows by pushing makes room for
 * sixteen more, and nearly all of those that are made for each clause and phrase hold one or two.
 */
export class Gathering<Item> {
  readonly #room: Item[] = []
  #count = 0

  add(item: Item): void {
    if (this.#count < this.#room.length) this.#room[this.#count] = item
    else this.#room.push(item)
    this.#count++
  }

  has(item: Item): boolean {
    for (let at = 0; at < this.#count; at++) if (this.#room[at] === item) return true
    return false
  }

  /** What was gathered since this was asked for last. */
  take(): Item[] {
    const list = this.#count === 0 ? [] : this.#room.slice(0, this.#count)
    this.#count = 0
    return list
  }
}
