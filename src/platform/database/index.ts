export { InstantColumn, OptionalInstantColumn } from './columns.js';
export { isDatabaseAway } from './database-away.js';
export { ROLES, THE_DESK, type Actor, type Role } from './actor.js';
export { asCustomer, asDesk, deskNow, UnitOfWork, type Instant, type Work } from './unit-of-work.js';
export { writeMany } from './write-many.js';
