import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { SeverityModule } from '../severity/index.js';
import { ReplayAgreements } from './agreement.js';

@Module({
  imports: [CalendarModule, SeverityModule],
  providers: [ReplayAgreements],
  exports: [ReplayAgreements],
})
export class ReplayModule {}
