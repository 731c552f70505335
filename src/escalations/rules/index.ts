export { recipients, roleOf, withOwner, type ReachedPerson, type Recipient } from './recipients.js';
export { askedWords, begunWords } from './critical-words.js';
export { escalationWords } from './escalation-words.js';
