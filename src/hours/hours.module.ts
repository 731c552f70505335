import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { HoursChanges } from './hours-changes.service.js';
import { HoursDuties } from './hours-duties.js';
import { HoursMarks } from './hours-marks.js';
import { HoursSweep } from './hours.sweep.js';
import { HoursController } from './hours.controller.js';
import { LedgerCheck } from './ledger-check.js';
import { LedgerService } from './ledger.service.js';
import { LedgerStore } from './ledger-store.js';
import { OrderedHoursService } from './ordered-hours.service.js';
import { PoolViews } from './pool-views.service.js';
import { Postings } from './postings.js';
import { StatementService } from './statement.service.js';
import { TermsOfHours } from './terms-of-hours.js';

@Module({
  imports: [ContractsModule, NotificationsModule],
  controllers: [HoursController],
  providers: [LedgerStore, TermsOfHours, Postings, LedgerService, OrderedHoursService, HoursChanges, PoolViews, StatementService, HoursMarks, HoursDuties, HoursSweep, LedgerCheck],
  exports: [LedgerService, LedgerCheck, HoursSweep],
})
export class HoursModule {}
