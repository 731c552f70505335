/**
 * One cycle through each node that lies on any, as the shortest way from it back to it; each cycle once.
 * @param graph where each node leads
 */
export function cyclesIn(graph: ReadonlyMap<string, string[]>): string[][] {
  const found = new Map<string, string[]>();
  for (const start of graph.keys()) {
    const cycle = wayBack(graph, start);
    if (!cycle) continue;
    const nodes = cycle.toSorted().join('\n');
    if (!found.has(nodes)) found.set(nodes, cycle);
  }
  return [...found.values()];
}

function wayBack(graph: ReadonlyMap<string, string[]>, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return pathTo(node, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      waiting.push(next);
    }
  }
  return null;
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let node = end; node !== start;) {
    node = cameFrom.get(node)!;
    path.unshift(node);
  }
  return path;
}
