/** The same numbers in [0, 1) for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MACHINES = [
  'redis emptied', 'redis killed', 'redis full', 'worker killed', 'worker killed before its commit', 'worker stopped', 'event loop blocked',
  'postgresql killed', 'connections cut', 'clock an hour ahead', 'clock an hour behind', 'all down past the deadline',
  'backup restored',
];
const PEOPLE = ['acknowledged', 'acknowledged as it fires', 'answered', 'severity changed', 'calendar changed', 'clock jumped'];

/** When the faults of a run begin and its steps come due, ms after its cases are open. */
const FROM = 500;
const UNTIL = 4_500;

/**
 * What happens in a run: its cases, when their first steps come due, and what goes wrong when. The plan of a seed is always the
 * same; how the machines take it is not.
 */
export function planOf(seed) {
  const random = chance(seed);
  const between = (from, to) => Math.round(from + random() * (to - from));
  const draw = (list, count) => [...list].map((each) => [random(), each]).sort(([a], [b]) => a - b).slice(0, count).map(([, each]) => each);
  const dues = Array.from({ length: between(8, 16) }, () => between(FROM + 500, UNTIL));
  const machines = draw(MACHINES, between(1, 3)).map((what) => ({ what, at: between(FROM, UNTIL), worker: between(0, 2), repeat: between(1, 3) }));
  const people = draw(PEOPLE, between(1, 3)).map((what) => ({ what, at: between(FROM, UNTIL + 1_000), cases: between(1, 4), minutes: between(20, 110) }));
  return { seed, dues, events: [...machines, ...people].sort((a, b) => a.at - b.at) };
}
