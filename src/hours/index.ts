export { HoursMark, Ledger, LedgerAccount, LedgerEntry, LedgerPosting, LedgerReservation } from './ledger.entity.js';
export { POOL_POSITIVE } from './ledger-calls.js';
export { HoursSweep } from './hours.sweep.js';
export { LedgerCheck, type LedgerFault } from './ledger-check.js';
export { LedgerService, type Charge, type Dryness, type Reversal, type WorkedAt } from './ledger.service.js';
export { HoursModule } from './hours.module.js';
