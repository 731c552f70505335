/** What the desk's API answers, as JSON carries it. Instants are ISO 8601 UTC strings, hours whole minutes. */

export type Instant = string;
export type Severity = '1' | 'A' | 'B' | 'C';
export type Side = 'customer' | 'provider' | 'desk';
export type Channel = 'phone' | 'web' | 'online_portal';
export type Role = 'csm' | 'contact' | 'information' | 'intake' | 'engineer' | 'lead' | 'critsit' | 'sdm' | 'admin';
export type DemoRole = Role | 'other-csm';
export type CaseState =
  | 'draft' | 'awaiting_entitlement' | 'open' | 'in_progress' | 'waiting_for_customer' | 'resolved' | 'closed' | 'cancelled';
export type ClockState = 'running' | 'met' | 'missed' | 'superseded' | 'cancelled';
export type ClockKind =
  | 'first_response' | 'critsit_manager' | 'severity_decision' | 'change_control' | 'customer_answer'
  | 'next_update' | 'resolution' | 'release' | 'claim_decision' | 'manager_request';

export interface Named {
  id: string;
  name: string;
}

export interface Page<Item> {
  items: Item[];
  next?: string | null;
}

export interface Desk {
  demo: boolean;
  /** The identity provider one may sign in by. */
  oidc: { label: string } | null;
  serverNow: Instant;
}

export interface Person {
  id: string;
  name: string;
  side: 'customer' | 'provider';
  roles: Role[];
  timeZone: string;
  language: string;
  customer?: Named | null;
}

export interface Me {
  person: Person;
  queues: Named[];
  serverNow: Instant;
}

/** One line of a deadline's addition: `minutes`, or `ms` where the line is no whole minute. */
export interface ReceiptLine {
  date: string;
  from: string | null;
  to: string | null;
  minutes?: number;
  ms?: number;
  note: string;
  offset: string;
}

export interface Clock {
  id: string;
  kind: ClockKind;
  severity: Severity;
  state: ClockState;
  startedAt: Instant;
  dueAt: Instant;
  targetMinutes: number;
  metAt: Instant | null;
  missedAt: Instant | null;
  endedAt: Instant | null;
  /** Null: counted round the clock. */
  calendar: { name: string; timeZone: string; version: number } | null;
  /** What counts between start and deadline. */
  spans: { from: Instant; to: Instant }[];
  receipt: ReceiptLine[];
}

export interface Place extends Named {
  timeZone: string;
}

export interface CaseRow {
  number: string;
  version: number;
  state: CaseState;
  channel: Channel;
  severity: { requested: Severity; set: Severity };
  title: string;
  customer: Named;
  location: Place;
  queue: Named;
  /** The id is for the provider only; a customer reads the role (`WHO-1`). */
  assignee: { id?: string; name: string } | null;
  openedAt: Instant;
  lastVoice: 'customer' | 'provider';
  queueRank: number;
  /** How many escalations have fired. */
  escalations: number;
  /** The first-response clock that matters now; null where none was started. */
  clock: Clock | null;
}

export interface CaseDetail extends CaseRow {
  description: string;
  businessImpact: string;
  stepsToReproduce: string | null;
  environment: 'production' | 'other';
  language: string;
  contact: Named;
  product: Named;
  workOrder: { id: string; number: string };
  responseTable: { id: string; why: string };
  supportPhone: string;
  /** Who drives it, or is asked to (`SEV-7`, `CLK-5`); the id is for the provider only. */
  critsitManager: { id?: string; name: string; nominatedAt: Instant; acceptedAt: Instant | null } | null;
  /** The last time that the customer asked for a manager; of the provider's a customer reads the role (`ESC-2`, `WHO-1`). */
  managerRequest: { askedAt: Instant; askedBy: string; reason: string; dueAt: Instant; endedAt: Instant | null; acknowledged: { by: string; at: Instant } | null } | null;
  /** Since when the effort is reduced for want of the customer's part (`AEM-4`). */
  effortReducedAt: Instant | null;
  clocks: Clock[];
  callerVerification: 'pin' | 'call_back' | 'contact' | null;
  /** By phone, and nobody knows yet that the caller was who they said (`WHO-12`). */
  unverified: boolean;
  resolution: { cause: string; summary: string; productDefect: boolean } | null;
  resolvedAt: Instant | null;
  /** When the contact was asked how it went, and what they said (`WHO-10`). */
  surveyAskedAt: Instant | null;
  survey: { score: number; comment?: string } | null;
  /** Until when a claim holds though nothing was done. */
  claimedUntil: Instant | null;
  links: LinkedCase[];
  /** The case that goes on in its place. */
  mergedInto: { number: string } | null;
  watching: boolean;
  /** For the provider alone, as is the outage. */
  tags?: string[];
  outage?: { id: string; title: string } | null;
  /** Who does what; a customer reads the provider's people by role (`WHO-1`). */
  participants: { personId?: string; side: 'customer' | 'provider'; name: string; part: string }[];
}

export type HourKind = 'prs' | 'third_tier' | 'support_assistance' | 'development_assistance' | 'advisory' | 'dse';

export interface LabourEntry {
  id: string;
  kind: HourKind;
  minutes: number;
  workedOn: string;
  note: string;
  loggedAt: string;
  person: { role: string; name?: string };
  replacesId: string | null;
  replacedById: string | null;
  why: string | null;
}

/** The work on a case, and what is charged for it after rounding (`HRS-1`). */
export interface Labour {
  items: LabourEntry[];
  totals: { kind: HourKind; workedMinutes: number; chargedMinutes: number }[];
  charging: { kind: HourKind; charged: boolean; why: string; incrementMinutes: number };
  timer: { startedAt: string } | null;
}

export type LinkKind = 'related' | 'duplicate' | 'caused_by' | 'duplicated_by' | 'causes';

export interface LinkedCase {
  number: string;
  title: string;
  state: CaseState;
  kind: LinkKind;
}

export type ItemKind =
  | 'obligation' | 'diagnostic' | 'visit' | 'consent' | 'vendor' | 'change_control' | 'product_team' | 'cloud_operations' | 'third_tier' | 'decision';

/** What is owed, agreed or under way on a case. */
export interface CaseItem {
  id: string;
  kind: ItemKind;
  side: 'customer' | 'provider';
  title: string;
  state: string;
  /** The states it may go on to. */
  next: string[];
  dueAt: Instant | null;
  openedAt: Instant;
  movedAt: Instant;
}

/** What a change of severity would do. */
export interface SeverityPreview {
  clocks: { kind: ClockKind; dueAtNow: Instant | null; dueAtThen: Instant | null; receipt: ReceiptLine[] }[];
  firesAtOnce: { kind: ClockKind; step: number; reaches: string[] }[];
  tells: string[];
  hours: '24x7' | 'business';
  responseTable: { id: string; why: string };
}

/** A case that is not opened yet: what is not typed is null. */
export interface DraftCase {
  number: string;
  state: CaseState;
  title: string | null;
  severity: { requested: Severity | null };
  channel: Channel | null;
  customer: Named;
  location: Place;
  openedAt: Instant;
  description?: string | null;
  businessImpact?: string | null;
  stepsToReproduce?: string | null;
  environment?: 'production' | 'other' | null;
  contact?: { id: string | null };
  product?: { id: string } | null;
  workOrder?: { id: string };
}

export interface CaseEvent {
  id: string;
  at: Instant;
  type: string;
  audience: 'customer' | 'provider';
  actor: { side: Side; name: string };
  data: Record<string, unknown>;
}

export interface Reached {
  role: string;
  /** For the provider only; a customer reads roles (`WHO-1`). */
  name?: string;
  /** Why this person, where the one the step names could not be found (`ESC-5`). */
  fellThrough?: string;
}

export interface Escalation {
  id: string;
  clockId: string;
  step: number;
  repeat: number;
  dueAt: Instant;
  firedAt: Instant;
  late: boolean;
  reached: Reached[];
  acknowledgedBy?: string;
  acknowledgedAt?: Instant;
}

/** A step of a running clock that has yet to fire; whom it reaches is told by role (`WHO-1`). */
export interface StepAhead {
  clockId: string;
  kind: ClockKind;
  severity: Severity;
  step: number;
  repeat: number;
  dueAt: Instant;
  reaches: string[];
}

export interface WorkOrderRow {
  id: string;
  number?: string;
  name?: string;
  customer?: Named;
}

export interface WorkOrder {
  id: string;
  number: string;
  customer: Named;
  locations: (Place & { host?: boolean; supportPhone?: string })[];
  contacts: (Named & { kind: string; personId?: string; accountId?: string; phone?: string | null })[];
}

export interface NewCase {
  workOrderId: string;
  locationId: string;
  contactId: string;
  productId: string;
  channel: Channel;
  title: string;
  description: string;
  businessImpact: string;
  stepsToReproduce?: string;
  environment: 'production' | 'other';
  callerVerification?: 'pin' | 'call_back';
  draftNumber?: string;
  requestedSeverity: Severity;
}

export interface OutboxMessage {
  seq: number;
  at: Instant;
  channel: string;
  to: string;
  subject: string;
  caseNumber: string | null;
  reason: string;
  body: string;
}

/** A refusal as the API words it (application/problem+json). */
export interface ProblemBody {
  title: string;
  status: number;
  detail: string;
  rule?: string;
  errors?: { field: string; message: string }[];
  /** An import: what is wrong with which line of the file. */
  faults?: { line: number; column: string | null; rule: string | null; message: string }[];
  /** Signing in: only the code of the second factor is missing, or wrong. */
  secondFactor?: boolean;
  supportPhone?: string;
  portalUrl?: string;
  draft?: { number: string };
}

/** What a room of the live stream says. */
export interface Change {
  seq: number;
  room: string;
  entity: string;
  id: string;
  version: number;
  type: string;
  at: Instant;
  serverNow: Instant;
  data: Record<string, unknown>;
  /** The case as lists show it; where it is left out, it is to be asked for. */
  row?: CaseRow;
}

export interface Subscribed {
  ok: boolean;
  seq?: number;
  missed?: Change[];
  snapshot?: unknown;
  error?: string;
}
