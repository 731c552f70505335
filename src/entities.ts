import { Calendar, CalendarHoliday, CalendarVersion } from './calendar/index.js';
import {
  CaseEntity, CaseEvent, CaseItem, CaseLink, CaseTag, CaseWatcher, CaseWords, Labour, LabourTimer, Outage, OutageMessage, OutageTelling, Queue, QueueEvent, QueueMember,
  RoutingRuleRow,
} from './cases/index.js';
import { ClockEntity, ClockStepEntity } from './clocks/index.js';
import {
  Agreement, Contact, ContractEvent, CoveredEvent, Customer, EventPreparation, NotifiedContact, Product, ProductPhase, RenewalLimit, SupportLocation, WorkOrder, WorkOrderVersion,
} from './contracts/index.js';
import { BreachReview } from './delivery/index.js';
import { ClockJump, DeskBeat, DeskIncident, Escalation, EscalationAudit } from './escalations/index.js';
import { HoursMark, Ledger, LedgerAccount, LedgerEntry, LedgerPosting, LedgerReservation } from './hours/index.js';
import {
  ApiToken, Credential, Delegation, Invitation, OidcIdentity, Person, PersonEvent, RecoveryCode, SavedView, Session, SignInFailure,
} from './identity/index.js';
import { LiveMessage, PresenceRow } from './live/index.js';
import { AcknowledgeToken, ContactProof, ContactSetting, Delivery, Notice, WebhookEndpoint, WebhookSecret } from './notifications/index.js';
import { KeptAnswer } from './platform/http/kept-answer.entity.js';
import { ReplayEntity, ReplayPiece } from './replay/index.js';
import { AbsenceEntity, CalendarFeed, Roster, RosterOverride, RosterVersion } from './rosters/index.js';
import { EscalationPolicyEntity, EscalationPolicyVersion } from './severity/index.js';

/** Every table of the desk, as imported classes: what the schema is compared with. */
export const ENTITIES = [
  Person, Session, Credential, RecoveryCode, OidcIdentity, Invitation, SignInFailure, ApiToken, Delegation, PersonEvent, SavedView,
  Delivery, Notice, AcknowledgeToken, ContactSetting, ContactProof, WebhookEndpoint, WebhookSecret,
  Calendar, CalendarVersion, CalendarHoliday,
  Roster, RosterVersion, RosterOverride, AbsenceEntity, CalendarFeed,
  Customer, Agreement, RenewalLimit, WorkOrder, WorkOrderVersion, SupportLocation, Contact, NotifiedContact, ContractEvent, Product, ProductPhase,
  CoveredEvent, EventPreparation,
  EscalationPolicyEntity, EscalationPolicyVersion,
  ClockEntity, ClockStepEntity,
  Ledger, LedgerAccount, LedgerPosting, LedgerEntry, LedgerReservation, HoursMark,
  Queue, QueueMember, RoutingRuleRow, QueueEvent, Outage, OutageMessage, OutageTelling, CaseEntity, CaseEvent, CaseItem, CaseLink, CaseTag, CaseWatcher, CaseWords, Labour, LabourTimer,
  Escalation, EscalationAudit, DeskIncident, ClockJump, DeskBeat,
  BreachReview, ReplayEntity, ReplayPiece,
  LiveMessage, PresenceRow,
  KeptAnswer,
];
