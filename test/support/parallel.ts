/** Does a task for every item, with so many hands at once. Results stand in the order of the items. */
export async function inParallel<Item, Result>(items: readonly Item[], hands: number, task: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await task(items[index]!);
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return results;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
