import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { CasesModule } from '../cases/index.js';
import { ClocksModule } from '../clocks/index.js';
import { ContractsModule } from '../contracts/index.js';
import { HoursModule } from '../hours/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { RostersModule } from '../rosters/index.js';
import { SeverityModule } from '../severity/index.js';
import { AcknowledgementService } from './acknowledgement.service.js';
import { AuditController, CaseAuditController } from './audit.controller.js';
import { AuditFigures } from './audit-figures.js';
import { AuditService } from './audit.service.js';
import { Auditor } from './auditor.js';
import { AlarmSetter } from './alarm-setter.js';
import { CalendarPreviewController } from './calendar-preview.controller.js';
import { CalendarPreviewService } from './calendar-preview.service.js';
import { CriticalSituations } from './critical-situations.service.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesService } from './deliveries.service.js';
import { DueCases } from './due-cases.service.js';
import { EscalationsController } from './escalations.controller.js';
import { EscalationsService } from './escalations.service.js';
import { HoursAuditor } from './hours-auditor.js';
import { IncidentsService } from './incidents.service.js';
import { DryRun } from './policies/dry-run.service.js';
import { PoliciesController } from './policies/policies.controller.js';
import { PolicyKeeping } from './policies/policy-keeping.service.js';
import { PolicyViews } from './policies/policy-views.service.js';
import { Recipients } from './recipients.service.js';
import { RestoredBackup } from './restored-backup.js';
import { SettledClocks } from './settled-clocks.service.js';
import { SeverityPreviewController } from './severity-preview.controller.js';
import { SeverityPreviewService } from './severity-preview.service.js';
import { StepActions } from './step-actions.service.js';
import { StepsAhead } from './steps-ahead.service.js';
import { Sweep } from './sweep.js';

@Module({
  imports: [CalendarModule, CasesModule, ClocksModule, ContractsModule, HoursModule, RostersModule, SeverityModule, NotificationsModule],
  controllers: [EscalationsController, DeliveriesController, AuditController, CaseAuditController, SeverityPreviewController, CalendarPreviewController, PoliciesController],
  providers: [
    EscalationsService, Recipients, StepActions, SettledClocks, PolicyKeeping, PolicyViews, DryRun, CriticalSituations, SeverityPreviewService, CalendarPreviewService, AcknowledgementService, StepsAhead, DeliveriesService, DueCases, Sweep, AlarmSetter,
    IncidentsService, AuditService, AuditFigures, Auditor, HoursAuditor, RestoredBackup,
  ],
  exports: [Sweep, AuditFigures],
})
export class EscalationsModule {}
