/** What has the same key stands together, in the order of the list. */
export function groupBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const its = key(item)
    const group = groups.get(its)
    if (group) group.push(item)
    else groups.set(its, [item])
  }
  return groups
}
