import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ContractsModule } from '../contracts/index.js';
import { SeverityModule } from '../severity/index.js';
import { ReplayAgreements } from './agreement.js';

@Module({
  imports: [CalendarModule, ContractsModule, SeverityModule],
  providers: [ReplayAgreements],
  exports: [ReplayAgreements],
})
export class ReplayModule {}
