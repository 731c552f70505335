export { HoursMark, Ledger, LedgerAccount, LedgerEntry, LedgerPosting, LedgerReservation } from './ledger.entity.js';
export { POOL_POSITIVE } from './ledger-calls.js';
export { LedgerService, type Charge, type Dryness, type Reversal, type WorkedAt } from './ledger.service.js';
export { HoursModule } from './hours.module.js';
