export { recipients, roleOf, type ReachedPerson, type Recipient } from './recipients.js';
export { audit, countsOf, dueOf, type AskedStep, type Counts, type Finding, type Span } from './audit.js';
