import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ClocksModule } from '../clocks/index.js';
import { ContractsModule } from '../contracts/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { SeverityModule } from '../severity/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore } from './case-store.js';
import { CaseWatchers } from './case-watchers.js';
import { ClaimKeeper } from './claim-keeper.js';
import { CollaborationController } from './collaboration.controller.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { FurtherPromises } from './further-promises.service.js';
import { ItemsController } from './items.controller.js';
import { ItemsService } from './items.service.js';
import { LifeController } from './life.controller.js';
import { LifeService } from './life.service.js';
import { LinksService } from './links.service.js';
import { OutageTellings } from './outage-tellings.js';
import { OutageTellingsSweep } from './outage-tellings.sweep.js';
import { OutagesController } from './outages.controller.js';
import { OutagesService } from './outages.service.js';
import { TagsService } from './tags.service.js';
import { CaseViews } from './case-views.service.js';
import { CasesController } from './cases.controller.js';
import { EntitlementController } from './entitlement.controller.js';
import { EntitlementService } from './entitlement.service.js';
import { OpeningService } from './opening.service.js';
import { QueuesController } from './queues.controller.js';
import { ResponseChoice } from './response-choice.service.js';
import { WorkService } from './work.service.js';

@Module({
  imports: [CalendarModule, NotificationsModule, ContractsModule, SeverityModule, ClocksModule],
  controllers: [
    CasesController, ItemsController, LifeController, CollaborationController, DraftsController, OutagesController, EntitlementController, QueuesController,
  ],
  providers: [
    CaseStore, CaseWatchers, CasePromises, CaseActs, CaseViews, FurtherPromises, ResponseChoice, EntitlementService, DraftsService, OpeningService,
    WorkService, LifeService, ItemsService, LinksService, TagsService, OutagesService, OutageTellings, OutageTellingsSweep, ClaimKeeper,
  ],
  exports: [CaseStore, WorkService, CaseActs, ItemsService, CasePromises, OpeningService],
})
export class CasesModule {}
