export { recipients, roleOf, type ReachedPerson, type Recipient } from './recipients.js';
export { askedWords, begunWords, managerWords } from './critical-words.js';
export { escalationWords } from './escalation-words.js';
