export * from './promises.js';
export { advance, type Advanced } from './advance.js';
export { LATE_AFTER, nextWake, wakeOf } from './pass-time.js';
export { countedSpans, type Span } from './counted-spans.js';
export { isMoved, movesOn, stays, withoutReceipts, type Move } from './next-version.js';
export { promiseDeadline } from './deadline.js';
export { readClock, type Reading } from './reading.js';
