import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ContractsModule } from '../contracts/index.js';
import { LedgerService } from './ledger.service.js';
import { LedgerStore } from './ledger-store.js';
import { OrderedHoursService } from './ordered-hours.service.js';
import { Postings } from './postings.js';
import { TermsOfHours } from './terms-of-hours.js';

@Module({
  imports: [CalendarModule, ContractsModule],
  providers: [LedgerStore, TermsOfHours, Postings, LedgerService, OrderedHoursService],
  exports: [LedgerService],
})
export class HoursModule {}
