/**
 * Maps over items with at most `concurrency` at work at once; results keep the order.
 *
 * @param within - where each of those that work does so, from its first item to its last.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item, position: number) => Promise<Result>,
  within: (worker: () => Promise<void>) => Promise<void> = (worker) => worker(),
): Promise<Result[]> {
  const results: Result[] = new Array(items.length)
  const queue = items.entries()
  const worker = async () => {
    for (const [position, item] of queue) {
      results[position] = await work(item, position)
    }
  }
  const workers = Array.from({ length: Math.min(concurrency, items.length) }, () => within(worker))
  await Promise.all(workers)
  return results
}
