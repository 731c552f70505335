import type { Role } from '../../platform/database/actor.js';

/** What an API token may be given; a session has them all. */
export const SCOPES = ['read', 'cases', 'portal', 'contracts', 'people'] as const;
export type Scope = (typeof SCOPES)[number];

interface Permission {
  roles: readonly Role[];
  scope: Scope;
  /** What is said to whom it is not open to, and the rule behind it. */
  refusal: string;
  rule: string;
}

const WRITERS: readonly Role[] = ['csm', 'contact'];
const CUSTOMER: readonly Role[] = [...WRITERS, 'information'];
const SOLVERS: readonly Role[] = ['engineer', 'lead', 'critsit'];
export const PROVIDER: readonly Role[] = ['intake', ...SOLVERS, 'sdm', 'admin'];
const EVERYONE: readonly Role[] = [...CUSTOMER, ...PROVIDER];

const permission = (roles: readonly Role[], scope: Scope, rule: string, refusal: string): Permission => ({ roles, scope, rule, refusal });

/**
 * Who may do what: the whole of it (`WHO-1`, `WHO-3`, `WHO-5`). To whose things they may do it is another question,
 * asked first: what one cannot see is not found.
 */
export const PERMISSIONS = {
  'case.read':             permission(EVERYONE,                  'read',      'WHO-1', 'Your account may not read cases.'),
  'case.open':             permission(WRITERS,                   'cases',     'WHO-3', 'Your account may read cases, not open them. Ask your customer support manager.'),
  'case.open_in_portal':   permission(WRITERS,                   'portal',    'SEV-8', 'Your account may read cases, not open them. Ask your customer support manager.'),
  'case.open_by_phone':    permission(['intake'],                'cases',     'SEV-2', 'A case by phone is opened by the person who takes the call. Call the support line, or use the web.'),
  'case.draft':            permission([...WRITERS, 'intake'],    'cases',     'WHO-3', 'Your account may read cases, not draft them.'),
  'case.confirm_caller':   permission(WRITERS,                   'cases',     'WHO-12', 'That a call was yours is confirmed by a contact who may open cases.'),
  'case.respond':          permission(SOLVERS,                   'cases',     'CLK-1', 'A response is given by an engineer, a queue lead or a critsit manager.'),
  'case.comment':          permission([...WRITERS, ...PROVIDER], 'cases',     'WHO-3', 'Your account may read this case, not write on it.'),
  'case.note':             permission(PROVIDER,                  'cases',     'WHO-1', 'Internal notes are written by the provider.'),
  'case.request_severity': permission(WRITERS,                   'cases',     'WHO-3', 'Your account may read this case, not ask for another severity.'),
  'case.set_severity':     permission([...SOLVERS, 'sdm'],       'cases',     'SEV-3', 'The severity is set by an engineer, a lead, a critsit manager or the service delivery manager.'),
  'case.claim':            permission(SOLVERS,                   'cases',     'CLK-5', 'Cases are claimed by engineers, leads and critsit managers.'),
  'case.assign':           permission([...SOLVERS, 'sdm'],       'cases',     'WHO-5', 'Cases are handed over by engineers, leads, critsit managers and the service delivery manager.'),
  'case.nominate_critsit': permission(['lead', 'critsit', 'sdm'], 'cases',    'SEV-7', 'A critsit manager is nominated by a lead, a critsit manager or the service delivery manager.'),
  'case.accept_critsit':  permission(['critsit'],               'cases',     'CLK-5', 'A nomination is accepted by the critsit manager who was nominated.'),
  'case.notify_executives': permission([...WRITERS, 'lead', 'critsit', 'sdm'], 'cases', 'AEM-3', 'Executives are notified at the request of a contact, a lead, a critsit manager or the service delivery manager.'),
  'case.ask_manager':      permission(WRITERS,                   'cases',     'ESC-2', 'A manager is asked for by a contact of the customer.'),
  'case.set_effort':      permission([...SOLVERS, 'sdm'],       'cases',     'AEM-4', 'The effort is set by an engineer, a lead, a critsit manager or the service delivery manager.'),
  'case.resolve':          permission(SOLVERS,                   'cases',     'CLK-1', 'A case is resolved by an engineer, a lead or a critsit manager.'),
  'case.log_labour':      permission(SOLVERS,                   'cases',     'HRS-1', 'Labour is logged by an engineer, a lead or a critsit manager.'),
  'case.release':         permission(['lead', 'sdm'],           'cases',     'HRS-4', 'A held case is released by the service delivery manager; at Severity 1 or A by a queue lead too.'),
  'case.reopen':           permission([...WRITERS, ...SOLVERS, 'intake', 'sdm'], 'cases', 'WHO-3', 'Your account may read this case, not reopen it.'),
  'case.close':            permission([...WRITERS, 'lead', 'sdm'], 'cases',   'WHO-3', 'A resolved case is closed by the customer, a lead or the service delivery manager.'),
  'case.withdraw':         permission([...WRITERS, 'intake'],    'cases',     'CLK-1', 'A case is withdrawn by the customer who opened it.'),
  'case.retract_response': permission(['lead'],                  'cases',     'CLK-1', 'A mistaken first response is retracted by a lead.'),
  'case.keep_items':       permission([...WRITERS, ...SOLVERS, 'intake', 'sdm'], 'cases', 'WHO-3', 'Your account may read this case, not change it.'),
  'case.contest':          permission(WRITERS,                   'cases',     'SEV-6', 'A change of severity is contested by the customer.'),
  'case.link':             permission([...WRITERS, ...SOLVERS, 'intake', 'sdm'], 'cases', 'WHO-3', 'Your account may read this case, not link it.'),
  'case.merge':            permission(['engineer', 'lead'],      'cases',     'CLK-1', 'Cases are merged by engineers and leads.'),
  'case.tag':              permission(PROVIDER,                  'cases',     'WHO-1', 'Tags are the provider’s.'),
  'case.watch':            permission(EVERYONE,                  'read',      'WHO-1', 'Your account may not watch cases.'),
  'case.involve':          permission([...WRITERS, ...SOLVERS, 'intake', 'sdm'], 'cases', 'WHO-3', 'Your account may read this case, not say who takes part in it.'),
  'case.redact':           permission(['lead', 'sdm', 'admin'],  'cases',     'WHO-1', 'Texts are redacted by a lead, the service delivery manager or an administrator. Ask for it on the case.'),
  'case.answer_survey':    permission(WRITERS,                   'cases',     'WHO-10', 'The survey is answered by the contact of the case.'),
  'case.move':             permission([...SOLVERS, 'sdm'],       'cases',     'WHO-5', 'Cases are moved to another queue by engineers of theirs, leads, critsit managers and the service delivery manager.'),
  'case.ask_third_tier':   permission([...SOLVERS, 'sdm'],       'cases',     'TT-1', 'The third tier is asked for help by engineers, leads, critsit managers and the service delivery manager.'),
  'outage.read':           permission(PROVIDER,                  'read',      'WHO-1', 'Outages are the provider’s.'),
  'outage.run':            permission(['lead', 'critsit', 'sdm', 'admin'], 'cases', 'WHO-5', 'An outage is kept by leads, critsit managers, service delivery managers and administrators.'),
  'escalation.acknowledge': permission(PROVIDER,                 'cases',     'ESC-4', 'Escalations are acknowledged by the people they reach.'),
  'escalation.audit':      permission(['lead', 'critsit', 'sdm', 'admin'], 'read', 'ESC-3', 'Whether escalations fired is audited by leads, critsit managers, service delivery managers and administrators.'),
  'escalation.go_ahead':   permission(['admin'],                 'cases',     'ESC-3', 'After a restored backup an administrator says when escalations go on.'),
  'policy.read':           permission(['lead', 'sdm', 'admin'],  'read',      'ESC-1', 'Escalation policies are read by leads, service delivery managers and administrators.'),
  'policy.change':         permission(['admin'],                 'people',    'ESC-1', 'Escalation policies are kept by administrators.'),
  'delivery.watch':        permission(['lead', 'critsit', 'sdm', 'admin'], 'read', 'WHO-5', 'All running clocks are watched by leads, critsit managers and service delivery managers.'),
  'breach.review':         permission(['sdm', 'admin'],          'cases',     'WHO-5', 'Why a promise was missed is written by the service delivery manager and administrators.'),
  'replay.read':           permission(['lead', 'sdm', 'admin'],  'read',      'WHO-5', 'Replays are read by leads, service delivery managers and administrators.'),
  'replay.run':            permission(['lead', 'sdm', 'admin'],  'cases',     'WHO-5', 'Logs are replayed by leads, service delivery managers and administrators.'),
  'queue.read':            permission(PROVIDER,                  'read',      'WHO-5', 'Queues are the provider’s.'),
  'queue.change':          permission(['admin'],                 'people',    'WHO-5', 'Queues, and the rules by which cases come to them, are kept by administrators.'),
  'roster.read':           permission(PROVIDER,                  'read',      'WHO-5', 'Rosters are the provider’s: they name its people.'),
  'roster.change':         permission(['admin'],                 'people',    'WHO-5', 'Rosters are kept by administrators.'),
  'roster.stand_in':       permission(['lead', 'admin'],         'people',    'WHO-5', 'Who stands in and who swaps is arranged by queue leads and administrators.'),
  'calendar.read':         permission(PROVIDER,                  'read',      'WHO-1', 'Calendars are the provider’s: their names tell of places of all customers.'),
  'calendar.change':       permission(['admin'],                 'contracts', 'WHO-5', 'Calendars are kept by administrators.'),
  'contract.read':         permission(EVERYONE,                  'read',      'WHO-1', 'Your account may not read work orders.'),
  'contract.change':       permission(['sdm', 'admin'],          'contracts', 'WHO-5', 'Agreements and work orders are kept by the service delivery manager and administrators.'),
  'hours.read':            permission(EVERYONE,                  'read',      'WHO-1', 'Your account may not read hours.'),
  'hours.change':          permission(['sdm', 'admin'],          'contracts', 'WHO-5', 'Prepaid hours are kept by the service delivery manager and administrators.'),
  'contact.change':        permission(['csm', 'sdm', 'admin'],   'contracts', 'WHO-2', 'The contact list is kept by the customer support manager.'),
  'event.change':         permission(['sdm', 'admin'],          'contracts', 'AEM-2', 'Events are recorded by the service delivery manager and administrators.'),
  'caller.find':           permission(['intake'],                'read',      'WHO-12', 'Callers are found by the person who takes the call.'),
  'caller.verify':         permission(['intake'],                'cases',     'WHO-12', 'Callers are verified by the person who takes the call.'),
  'product.read':          permission(EVERYONE,                  'read',      'WHO-4', 'Your account may not read products.'),
  'product.change':        permission(['admin'],                 'contracts', 'WHO-4', 'Products are kept by administrators.'),
  'entitlement.check':     permission([...WRITERS, 'intake', 'sdm', 'lead', 'admin'], 'read', 'WHO-4', 'Entitlements are checked by those who may open cases, and by those who keep the contract.'),
  'import':                permission(['admin'],                 'contracts', 'WHO-5', 'Files are imported by administrators.'),
  'export':                permission(['csm', 'sdm', 'admin'],   'read',      'WHO-5', 'Contracts are exported by the customer support manager, the service delivery manager and administrators.'),
  'delivery.see':          permission(['sdm', 'admin'],          'read',      'ESC-6', 'What did not arrive is shown to service delivery managers and administrators.'),
  'delivery.send_again':   permission(['sdm', 'admin'],          'cases',     'ESC-6', 'Service delivery managers and administrators send again what did not arrive.'),
  'webhook.keep':          permission(['csm', 'admin'],          'contracts', 'WHO-1', 'Webhooks are kept by administrators and, for their own customer, by the customer support manager.'),
  'people.read':           permission(PROVIDER,                  'read',      'WHO-5', 'People of the provider are seen by the provider.'),
  'people.change':         permission(['admin'],                 'people',    'WHO-5', 'People and their roles are kept by administrators.'),
} as const satisfies Record<string, Permission>;

export type Act = keyof typeof PERMISSIONS;

/** True when a person with these roles may do it, by a token with these scopes (null: a session, which has them all). */
export function mayDo(act: Act, roles: readonly Role[], scopes: readonly string[] | null = null): boolean {
  const { roles: may, scope }: Permission = PERMISSIONS[act];
  return roles.some((role) => may.includes(role)) && (scopes === null || scopes.includes(scope));
}
