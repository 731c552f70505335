import { Calendar, CalendarHoliday, CalendarVersion } from './calendar/index.js';
import {
  CaseEntity, CaseEvent, CaseItem, CaseLink, CaseTag, CaseWatcher, CaseWords, Outage, OutageMessage, Queue, QueueMember,
} from './cases/index.js';
import { ClockEntity, ClockStepEntity } from './clocks/index.js';
import {
  Agreement, Contact, ContractEvent, Customer, NotifiedContact, Product, ProductPhase, RenewalLimit, SupportLocation, WorkOrder, WorkOrderVersion,
} from './contracts/index.js';
import { ClockJump, DeskBeat, DeskIncident, Escalation, EscalationAudit } from './escalations/index.js';
import {
  ApiToken, Credential, Delegation, Invitation, OidcIdentity, Person, PersonEvent, RecoveryCode, Session, SignInFailure,
} from './identity/index.js';
import { LiveMessage } from './live/index.js';
import { Delivery } from './notifications/index.js';
import { Roster, RosterMember, RosterOverride } from './rosters/index.js';
import { EscalationPolicyVersion } from './severity/index.js';

/** Every table of the desk, as imported classes: what the schema is compared with. */
export const ENTITIES = [
  Person, Session, Credential, RecoveryCode, OidcIdentity, Invitation, SignInFailure, ApiToken, Delegation, PersonEvent,
  Delivery,
  Calendar, CalendarVersion, CalendarHoliday,
  Roster, RosterMember, RosterOverride,
  Customer, Agreement, RenewalLimit, WorkOrder, WorkOrderVersion, SupportLocation, Contact, NotifiedContact, ContractEvent, Product, ProductPhase,
  EscalationPolicyVersion,
  ClockEntity, ClockStepEntity,
  Queue, QueueMember, Outage, OutageMessage, CaseEntity, CaseEvent, CaseItem, CaseLink, CaseTag, CaseWatcher, CaseWords,
  Escalation, EscalationAudit, DeskIncident, ClockJump, DeskBeat,
  LiveMessage,
];
