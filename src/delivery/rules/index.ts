export { added, shareOf, verdictOf, type Kept, type Share, type Verdict } from './compliance.js';
export { forecastOf, halfHoursFrom, type HalfHour } from './forecast.js';
export { periodIn, type Period } from './period.js';
export { CAUSES, lengthsOf, queueAt, type Cause, type Lengths, type MovedQueue } from './post-mortem.js';
