import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ContractsModule } from '../contracts/index.js';
import { HoursChanges } from './hours-changes.service.js';
import { HoursController } from './hours.controller.js';
import { LedgerService } from './ledger.service.js';
import { LedgerStore } from './ledger-store.js';
import { OrderedHoursService } from './ordered-hours.service.js';
import { PoolViews } from './pool-views.service.js';
import { Postings } from './postings.js';
import { StatementService } from './statement.service.js';
import { TermsOfHours } from './terms-of-hours.js';

@Module({
  imports: [CalendarModule, ContractsModule],
  controllers: [HoursController],
  providers: [LedgerStore, TermsOfHours, Postings, LedgerService, OrderedHoursService, HoursChanges, PoolViews, StatementService],
  exports: [LedgerService],
})
export class HoursModule {}
