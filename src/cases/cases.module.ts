import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ClocksModule } from '../clocks/index.js';
import { ContractsModule } from '../contracts/index.js';
import { SeverityModule } from '../severity/index.js';
import { CasePromises } from './case-promises.js';
import { CaseStore } from './case-store.js';
import { CaseViews } from './case-views.service.js';
import { CasesController } from './cases.controller.js';
import { EntitlementController } from './entitlement.controller.js';
import { EntitlementService } from './entitlement.service.js';
import { OpeningService } from './opening.service.js';
import { QueuesController } from './queues.controller.js';
import { ResponseChoice } from './response-choice.service.js';
import { WorkService } from './work.service.js';

@Module({
  imports: [CalendarModule, ContractsModule, SeverityModule, ClocksModule],
  controllers: [CasesController, EntitlementController, QueuesController],
  providers: [CaseStore, CasePromises, CaseViews, EntitlementService, ResponseChoice, OpeningService, WorkService],
  exports: [CaseStore, CasePromises, OpeningService],
})
export class CasesModule {}
