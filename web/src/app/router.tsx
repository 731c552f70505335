import type { QueryClient } from '@tanstack/react-query';
import {
  Outlet, createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect,
} from '@tanstack/react-router';
import { casesQuery } from '../api/case-lists';
import { Problem } from '../api/problem';
import { deskQuery, meQuery } from '../api/queries';
import type { ClockKind } from '../api/wire';
import type { BreachesSearch, ComplianceSearch, PeriodSearch } from '../delivery/api';
import { readQueueSearch } from '../queue/search';
import { filterOf } from '../queue/views';
import type { ReplaySearch } from '../replay/api';
import { SEVERITIES } from '../severity/messages';
import { isId } from './address';
import { Failure, NotHere } from './failure';
import { adopt } from './language';
import { queryClient } from './query-client';
import { Shell } from './shell';

const administrationPages = () => import('../administration/pages');

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: () => <NotHere />,
  errorComponent: ({ error, reset }) => <Failure failure={error} onRetry={reset} />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to, problem }): { to?: string; problem?: string } => ({
    ...(isOwnPath(to) && { to }), ...(typeof problem === 'string' && { problem }),
  }),
  component: lazyRouteComponent(() => import('../sign-in/sign-in-page'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../sign-in/invitation-page'), 'InvitationPage'),
});

/** Who is not signed in is asked to sign in, and comes back to where they wanted to be. */
async function signedIn({ context, location }: { context: { queryClient: QueryClient }; location: { href: string } }): Promise<void> {
  try {
    const [{ person }, { demo }] = await Promise.all([context.queryClient.ensureQueryData(meQuery), context.queryClient.ensureQueryData(deskQuery)]);
    // The people of the demonstration are nobody's own: their language is not what its visitors read.
    if (!demo && adopt(person.language)) await new Promise(() => undefined);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) {
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
    }
    throw failure;
  }
}

/** Everything behind the sign-in. */
const desk = createRoute({ getParentRoute: () => root, id: 'desk', beforeLoad: signedIn, component: Shell });

/** Behind the sign-in too, without the frame. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/delivery/wall',
  beforeLoad: signedIn,
  validateSearch: ({ by }): Pick<DeliverySearch, 'by'> => (by === 'queue' ? { by } : {}),
  component: lazyRouteComponent(() => import('../delivery/wall-page'), 'WallPage'),
});

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => { throw redirect({ to: '/queue', replace: true }); },
});

const queue = createRoute({
  getParentRoute: () => desk,
  path: '/queue',
  validateSearch: readQueueSearch,
  beforeLoad: ({ context: { queryClient: client }, search }) => {
    if (client.getQueryData(meQuery.queryKey)?.person.side === 'customer') throw redirect({ to: '/cases', replace: true });
    // The list is on its way while the page itself is still being loaded.
    const list = casesQuery(filterOf(search, 'provider'));
    if (client.getQueryData(list.queryKey) === undefined) void client.prefetchQuery(list);
  },
  component: lazyRouteComponent(() => import('../queue/queue-page'), 'QueuePage'),
});

const handOver = createRoute({
  getParentRoute: () => desk,
  path: '/queue/hand-over',
  component: lazyRouteComponent(() => import('../hand-over/hand-over-page'), 'HandOverPage'),
});

const yourCases = createRoute({
  getParentRoute: () => desk,
  path: '/cases',
  validateSearch: ({ state, q }): { state?: 'past'; q?: string } => ({ ...(state === 'past' && { state }), ...(q !== undefined && String(q) !== '' && { q: String(q) }) }),
  component: lazyRouteComponent(() => import('../your-cases/your-cases-page'), 'YourCasesPage'),
});

const oneCase = createRoute({
  getParentRoute: () => desk,
  path: '/cases/$number',
  component: lazyRouteComponent(() => import('../case/case-page'), 'CasePage'),
});

const crisis = createRoute({
  getParentRoute: () => desk,
  path: '/cases/$number/crisis',
  component: lazyRouteComponent(() => import('../crisis/crisis-page'), 'CrisisPage'),
});

const outages = createRoute({
  getParentRoute: () => desk,
  path: '/outages',
  component: lazyRouteComponent(() => import('../outages/outages-page'), 'OutagesPage'),
});

const outage = createRoute({
  getParentRoute: () => desk,
  path: '/outages/$id',
  component: lazyRouteComponent(() => import('../outages/outage-page'), 'OutagePage'),
});

const open = createRoute({
  getParentRoute: () => desk,
  path: '/open',
  validateSearch: ({ draft }): { draft?: string } => (typeof draft === 'string' && draft !== '' ? { draft } : {}),
  component: lazyRouteComponent(() => import('../opening/opening-page'), 'OpeningPage'),
});

const intake = createRoute({
  getParentRoute: () => desk,
  path: '/intake',
  validateSearch: ({ draft, opened }): { draft?: string; opened?: string } => ({
    ...(typeof draft === 'string' && draft !== '' && { draft }), ...(typeof opened === 'string' && opened !== '' && { opened }),
  }),
  component: lazyRouteComponent(() => import('../intake/intake-page'), 'IntakePage'),
});

const outbox = createRoute({
  getParentRoute: () => desk,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../outbox/outbox-page'), 'OutboxPage'),
});

const deliveries = createRoute({
  getParentRoute: () => desk,
  path: '/deliveries',
  validateSearch: ({ state }): { state?: 'pending' } => (state === 'pending' ? { state } : {}),
  component: lazyRouteComponent(administrationPages, 'DeliveriesPage'),
});

const audit = createRoute({
  getParentRoute: () => desk,
  path: '/audit',
  validateSearch: ({ days }): { days?: 7 | 31 } => (days === 7 || days === 31 ? { days } : {}),
  component: lazyRouteComponent(administrationPages, 'AuditPage'),
});

export interface DeliverySearch {
  by?: 'queue' | undefined;
  view?: 'list' | undefined;
}

const delivery = createRoute({
  getParentRoute: () => desk,
  path: '/delivery',
  validateSearch: ({ by, view }): DeliverySearch => ({ ...(by === 'queue' && { by }), ...(view === 'list' && { view }) }),
  component: lazyRouteComponent(() => import('../delivery/delivery-page'), 'DeliveryPage'),
});

/** Days and a customer, where they are some. */
const ofPeriod = ({ from, to, customer }: Record<string, unknown>): PeriodSearch => ({
  ...(isDay(from) && { from }), ...(isDay(to) && { to }), ...(isId(customer) && { customer }),
});

const compliance = createRoute({
  getParentRoute: () => desk,
  path: '/delivery/compliance',
  validateSearch: ({ by, kind, cases, ...period }): ComplianceSearch => {
    const known = CLOCK_KINDS.find((each) => each === kind);
    return { ...ofPeriod(period), ...(by === 'month' && { by }), ...(known && { kind: known }), ...(cases === 'history' && { cases }) };
  },
  component: lazyRouteComponent(() => import('../delivery/compliance-page'), 'CompliancePage'),
});

const breaches = createRoute({
  getParentRoute: () => desk,
  path: '/delivery/breaches',
  validateSearch: ({ severity, reviewed, ...period }): BreachesSearch => {
    const known = SEVERITIES.find((each) => each === String(severity));
    return { ...ofPeriod(period), ...(known && { severity: known }), ...((reviewed === 'yes' || reviewed === 'no') && { reviewed }) };
  },
  component: lazyRouteComponent(() => import('../delivery/breaches-page'), 'BreachesPage'),
});

const breach = createRoute({
  getParentRoute: () => desk,
  path: '/delivery/breaches/$id',
  component: lazyRouteComponent(() => import('../delivery/breach-page'), 'BreachPage'),
});

const deliveryHours = createRoute({
  getParentRoute: () => desk,
  path: '/delivery/hours',
  validateSearch: ({ pool }): { pool?: string } => (isId(pool) ? { pool } : {}),
  component: lazyRouteComponent(() => import('../delivery/hours-page'), 'DeliveryHoursPage'),
});

const webhooks = createRoute({
  getParentRoute: () => desk,
  path: '/webhooks',
  component: lazyRouteComponent(administrationPages, 'WebhooksPage'),
});

const account = createRoute({
  getParentRoute: () => desk,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page'), 'AccountPage'),
});

const people = createRoute({
  getParentRoute: () => desk,
  path: '/people',
  component: lazyRouteComponent(administrationPages, 'PeoplePage'),
});

const rosters = createRoute({
  getParentRoute: () => desk,
  path: '/rosters',
  component: lazyRouteComponent(() => import('../rosters/rosters-page'), 'RostersPage'),
});

const roster = createRoute({
  getParentRoute: () => desk,
  path: '/rosters/$id',
  component: lazyRouteComponent(() => import('../rosters/roster-page'), 'RosterPage'),
});

const policies = createRoute({
  getParentRoute: () => desk,
  path: '/policies',
  component: lazyRouteComponent(administrationPages, 'PoliciesPage'),
});

const policy = createRoute({
  getParentRoute: () => desk,
  path: '/policies/$id',
  component: lazyRouteComponent(administrationPages, 'PolicyPage'),
});

const newRoster = createRoute({
  getParentRoute: () => desk,
  path: '/rosters/new',
  component: lazyRouteComponent(administrationPages, 'NewRosterPage'),
});

const changeRoster = createRoute({
  getParentRoute: () => desk,
  path: '/rosters/$id/change',
  component: lazyRouteComponent(administrationPages, 'ChangeRosterPage'),
});

const replays = createRoute({
  getParentRoute: () => desk,
  path: '/delivery/replay',
  validateSearch: ({ workOrder, policy, compare }): ReplaySearch => ({
    ...(isId(workOrder) && { workOrder }), ...(isPolicyVersion(policy) && { policy }), ...(isPolicyVersion(compare) && { compare }),
  }),
  component: lazyRouteComponent(() => import('../replay/replays-page'), 'ReplaysPage'),
});

const replay = createRoute({
  getParentRoute: () => desk,
  path: '/delivery/replay/$id',
  validateSearch: ({ heat }): { heat?: 'opened' } => (heat === 'opened' ? { heat } : {}),
  component: lazyRouteComponent(() => import('../replay/replay-page'), 'ReplayPage'),
});

const administration = createRoute({
  getParentRoute: () => desk,
  path: '/administration',
  component: lazyRouteComponent(administrationPages, 'AdministrationPage'),
});

const customers = createRoute({
  getParentRoute: () => desk,
  path: '/customers',
  validateSearch: ({ q }): { q?: string } => (q === undefined || String(q) === '' ? {} : { q: String(q) }),
  component: lazyRouteComponent(administrationPages, 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => desk,
  path: '/customers/$id',
  component: lazyRouteComponent(administrationPages, 'CustomerPage'),
});

const queues = createRoute({
  getParentRoute: () => desk,
  path: '/queues',
  component: lazyRouteComponent(administrationPages, 'QueuesPage'),
});

const products = createRoute({
  getParentRoute: () => desk,
  path: '/products',
  component: lazyRouteComponent(administrationPages, 'ProductsPage'),
});

/** A year, where it is one that a calendar may speak of. */
const ofYear = ({ year }: Record<string, unknown>): { year?: number } => (Number.isInteger(year) && Number(year) >= 1900 && Number(year) < 2200 ? { year: Number(year) } : {});

const calendars = createRoute({
  getParentRoute: () => desk,
  path: '/calendars',
  component: lazyRouteComponent(administrationPages, 'CalendarsPage'),
});

const calendar = createRoute({
  getParentRoute: () => desk,
  path: '/calendars/$id',
  validateSearch: ofYear,
  component: lazyRouteComponent(administrationPages, 'CalendarPage'),
});

const changeCalendar = createRoute({
  getParentRoute: () => desk,
  path: '/calendars/$id/change',
  validateSearch: ofYear,
  component: lazyRouteComponent(administrationPages, 'ChangeCalendarPage'),
});

const contracts = createRoute({
  getParentRoute: () => desk,
  path: '/contracts',
  component: lazyRouteComponent(() => import('../contracts/contracts-page'), 'ContractsPage'),
});

const newContract = createRoute({
  getParentRoute: () => desk,
  path: '/contracts/new',
  validateSearch: ({ agreement }): { agreement?: string } => (isId(agreement) ? { agreement } : {}),
  component: lazyRouteComponent(administrationPages, 'NewContractPage'),
});

const workOrder = createRoute({
  getParentRoute: () => desk,
  path: '/contracts/$id',
  component: lazyRouteComponent(() => import('../contracts/work-order-page'), 'WorkOrderPage'),
});

const amend = createRoute({
  getParentRoute: () => desk,
  path: '/contracts/$id/amend',
  component: lazyRouteComponent(administrationPages, 'AmendPage'),
});

const hours = createRoute({
  getParentRoute: () => desk,
  path: '/contracts/$id/hours',
  component: lazyRouteComponent(() => import('../hours/hours-page'), 'HoursPage'),
});

const imports = createRoute({
  getParentRoute: () => desk,
  path: '/import',
  component: lazyRouteComponent(administrationPages, 'ImportPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn, invitation, wall,
    desk.addChildren([home, queue, handOver, yourCases, oneCase, crisis, outages, outage, open, intake, outbox, deliveries, audit, delivery, compliance, breaches, breach, deliveryHours, replays, replay, webhooks, account, people, rosters, newRoster, roster, changeRoster, policies, policy, administration, customers, customer, products, queues, calendars, calendar, changeCalendar, contracts, newContract, workOrder, amend, hours, imports]),
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const CLOCK_KINDS: ClockKind[] = ['first_response', 'critsit_manager', 'severity_decision', 'change_control', 'customer_answer', 'next_update', 'resolution', 'release', 'claim_decision', 'manager_request'];

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Such as `…-uuid-…:3`. */
const isPolicyVersion = (given: unknown): given is string => typeof given === 'string' && isId(given.split(':')[0]) && /^[^:]+:[1-9]\d{0,8}$/.test(given);

/** Never a way out to another site. */
function isOwnPath(to: unknown): to is string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to);
}
