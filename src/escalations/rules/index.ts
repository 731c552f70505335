export { recipients, withOwner, type ReachedPerson, type Recipient } from './recipients.js';
export { askedWords, begunWords } from './critical-words.js';
export { escalationWords } from './escalation-words.js';
export { audit, countsOf, dueOf, lagsOf, type AskedStep, type Counts, type Finding, type Lags, type Span } from './audit.js';
export { inWords } from './trigger-words.js';
export { settledWords } from './settled-words.js';
