import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ClocksModule } from '../clocks/index.js';
import { ContractsModule } from '../contracts/index.js';
import { HoursModule } from '../hours/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { RostersModule } from '../rosters/index.js';
import { SeverityModule } from '../severity/index.js';
import { CaseActs } from './case-acts.service.js';
import { CasePromises } from './case-promises.js';
import { CaseStore } from './case-store.js';
import { CaseWatchers } from './case-watchers.js';
import { ClaimKeeper } from './claim-keeper.js';
import { CriticalController } from './critical.controller.js';
import { CritsitManagers } from './critsit-managers.service.js';
import { EffortService } from './effort.service.js';
import { EventSummaryController } from './event-summary.controller.js';
import { EventSummaries } from './event-summaries.service.js';
import { ExecutivesService } from './executives.service.js';
import { CollaborationController } from './collaboration.controller.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { FurtherPromises } from './further-promises.service.js';
import { CaseLedger } from './hours/case-ledger.service.js';
import { Holds } from './hours/holds.service.js';
import { LabourController } from './hours/labour.controller.js';
import { LabourService } from './hours/labour.service.js';
import { CaseHistory } from './history.service.js';
import { ItemsController } from './items.controller.js';
import { ItemsService } from './items.service.js';
import { LifeController } from './life.controller.js';
import { LifeService } from './life.service.js';
import { LinksService } from './links.service.js';
import { ManagerRequests } from './manager-requests.service.js';
import { MovingController } from './moving.controller.js';
import { MovingService } from './moving.service.js';
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
import { QueueCalls } from './queue-calls.service.js';
import { QueueKeeping } from './queues/queue-keeping.service.js';
import { QueueKeepingController } from './queues/queue-keeping.controller.js';
import { QueueViews } from './queues/queue-views.service.js';
import { RoutingRules } from './queues/routing-rules.service.js';
import { RoutingRulesController } from './queues/routing-rules.controller.js';
import { QueuesController } from './queues.controller.js';
import { ResponseChoice } from './response-choice.service.js';
import { Routing } from './routing.service.js';
import { WorkService } from './work.service.js';
import { ParticipantsService } from './participants.service.js';
import { RecordController } from './record.controller.js';
import { RedactionService } from './redaction.service.js';
import { SurveyService } from './survey.service.js';

@Module({
  imports: [CalendarModule, NotificationsModule, RostersModule, ContractsModule, SeverityModule, ClocksModule, HoursModule],
  controllers: [
    CasesController, ItemsController, LifeController, CollaborationController, DraftsController, OutagesController, EntitlementController, QueuesController,
    RecordController,
    QueueKeepingController, RoutingRulesController, MovingController,
    CriticalController, EventSummaryController, LabourController,
  ],
  providers: [
    CaseStore, CaseWatchers, CasePromises, CaseActs, CaseViews, FurtherPromises, ResponseChoice, EntitlementService, DraftsService, OpeningService,
    WorkService, LifeService, ItemsService, LinksService, TagsService, OutagesService, OutageTellings, OutageTellingsSweep, ClaimKeeper,
    CaseHistory, ParticipantsService, RedactionService, SurveyService,
    QueueCalls, Routing, MovingService, QueueViews, QueueKeeping, RoutingRules,
    CaseLedger, LabourService, Holds,
    CritsitManagers, ExecutivesService, EffortService, EventSummaries, ManagerRequests,
  ],
  exports: [CaseStore, CaseViews, CaseHistory, CritsitManagers, ManagerRequests, WorkService, CaseActs, ItemsService, CasePromises, OpeningService, LifeService, ResponseChoice, Routing, CaseLedger],
})
export class CasesModule {}
