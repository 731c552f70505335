export { recipients, roleOf, withOwner, type ReachedPerson, type Recipient } from './recipients.js';
