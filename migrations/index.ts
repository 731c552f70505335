import { Tables1795000000001 } from './1795000000001-tables.js';
import { DeskClock1795000000002 } from './1795000000002-desk-clock.js';
import { RowLevelSecurity1795000000003 } from './1795000000003-row-level-security.js';
import { SignIn1795000000004 } from './1795000000004-sign-in.js';
import { Contracts1795000000005 } from './1795000000005-contracts.js';
import { CaseLife1795000000006 } from './1795000000006-case-life.js';
import { CaseItems1795000000007 } from './1795000000007-case-items.js';
import { Collaboration1795000000008 } from './1795000000008-collaboration.js';
import { CustomerName1795000000009 } from './1795000000009-customer-name.js';
import { Events1795000000010 } from './1795000000010-events.js';
import { Queues1795000000011 } from './1795000000011-queues.js';
import { Record1795000000012 } from './1795000000012-record.js';
import { Idempotency1795000000013 } from './1795000000013-idempotency.js';
import { Rosters1795000000014 } from './1795000000014-rosters.js';
import { Deliveries1795000000016 } from './1795000000016-deliveries.js';
import { EndCustomer1795000000018 } from './1795000000018-end-customer.js';
import { PersonRecord1795000000019 } from './1795000000019-person-record.js';
import { Auditor1795000000020 } from './1795000000020-auditor.js';
import { Policies1795000000021 } from './1795000000021-policies.js';
import { Settled1795000000022 } from './1795000000022-settled.js';
import { Labour1795000000026 } from './1795000000026-labour.js';
import { Ledger1795000000023 } from './1795000000023-ledger.js';
import { HoursMarks1795000000025 } from './1795000000025-hours-marks.js';
import { ViewsAndPresence1795000000028 } from './1795000000028-views-and-presence.js';
import { WebhookOutcomes1795000000027 } from './1795000000027-webhook-outcomes.js';
import { BreachReviews1795000000029 } from './1795000000029-breach-reviews.js';
import { Replay1795000000030 } from './1795000000030-replay.js';

/** In order. A migration that has landed is never edited; what comes after it is a new one. */
export const MIGRATIONS = [
  Tables1795000000001,
  DeskClock1795000000002,
  RowLevelSecurity1795000000003,
  SignIn1795000000004,
  Contracts1795000000005,
  CaseLife1795000000006,
  CaseItems1795000000007,
  Collaboration1795000000008,
  CustomerName1795000000009,
  Events1795000000010,
  Queues1795000000011,
  Record1795000000012,
  Idempotency1795000000013,
  Rosters1795000000014,
  Deliveries1795000000016,
  EndCustomer1795000000018,
  PersonRecord1795000000019,
  Auditor1795000000020,
  Policies1795000000021,
  Settled1795000000022,
  Ledger1795000000023,
  HoursMarks1795000000025,
  Labour1795000000026,
  WebhookOutcomes1795000000027,
  ViewsAndPresence1795000000028,
  BreachReviews1795000000029,
  Replay1795000000030,
];
