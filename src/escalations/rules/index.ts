export { recipients, roleOf, type ReachedPerson, type Recipient } from './recipients.js';
