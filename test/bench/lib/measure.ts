import { performance } from 'node:perf_hooks';

/** One way of doing the work: how many it did a second (its best round) and what it answered. */
export interface Measured {
  name: string;
  count: number;
  perSecond: number;
  answers: number[];
}

/** Runs `work` over the first `count` inputs, `rounds` times after one to warm up, and keeps the best round. */
export function measure(
  name: string,
  inputs: Float64Array,
  count: number,
  work: (input: number) => number,
  rounds = 5,
): Measured {
  const answers = new Float64Array(count);
  let best = Infinity;
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    for (let i = 0; i < count; i++) answers[i] = work(inputs[i]!);
    const took = performance.now() - began;
    if (round > 0) best = Math.min(best, took);
  }
  return { name, count, perSecond: Math.round((count / best) * 1000), answers: Array.from(answers) };
}

/** The same numbers in [0, 1) at every run (mulberry32), so that runs can be compared. */
export function repeatable(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
