import { Badge, Burger, Group as Row, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Person } from '../api/wire';
import { countOf, failedQuery } from '../outbox/api';
import { messages } from './messages';
import {
  auditsEscalations, importsFiles, keepsCustomers, keepsQueues, keepsWebhooks, mayRespond, opensCases, readsContracts, readsPolicies, replaysLogs, seesDeliveries, takesCalls, watchesDelivery,
} from './session';
import classes from './shell.module.css';

const ofProvider = ({ side }: Person): boolean => side === 'provider';
const ofCustomer = ({ side }: Person): boolean => side === 'customer';
/** The pages, and who is shown the way to them. Those of a group stand under Administration, but for whom they are daily work. */
const PAGES = [
  { to: '/queue', label: messages.queue, isFor: ofProvider },
  { to: '/cases', label: messages.yourCases, isFor: ofCustomer },
  { to: '/open', label: messages.openCase, isFor: opensCases },
  { to: '/intake', label: messages.takeCall, isFor: takesCalls },
  { to: '/delivery', label: messages.delivery, isFor: watchesDelivery },
  { to: '/outages', label: messages.outages, isFor: ofProvider },
  { to: '/contracts', label: messages.contracts, isFor: readsContracts },
  { to: '/customers', label: messages.customers, isFor: keepsCustomers, group: 'bought' },
  { to: '/products', label: messages.products, isFor: ofProvider, group: 'bought' },
  { to: '/import', label: messages.import, isFor: importsFiles, group: 'bought' },
  { to: '/queues', label: messages.queues, isFor: keepsQueues, group: 'answering' },
  { to: '/rosters', label: messages.rosters, isFor: ofProvider, group: 'answering', isDaily: mayRespond },
  { to: '/calendars', label: messages.calendars, isFor: ofProvider, group: 'answering' },
  { to: '/policies', label: messages.policies, isFor: readsPolicies, group: 'answering' },
  { to: '/people', label: messages.people, isFor: ofProvider, group: 'answering' },
  { to: '/audit', label: messages.audit, isFor: auditsEscalations, group: 'proof' },
  { to: '/delivery/replay', label: messages.replay, isFor: replaysLogs, group: 'proof' },
  { to: '/deliveries', label: messages.deliveries, isFor: seesDeliveries, group: 'proof' },
  { to: '/webhooks', label: messages.webhooks, isFor: keepsWebhooks, group: 'proof', isDaily: ofCustomer },
] as const;

type Kept = Extract<(typeof PAGES)[number], { group: string }>;
export type KeptPage = Kept['to'];
export type Group = Kept['group'];

const administration = { to: '/administration', label: messages.administration } as const;

/** The pages that this person is shown the way to, wherever it begins. */
export const pagesFor = (person: Person) => [...PAGES.filter(({ isFor }) => isFor(person)), ...(ofProvider(person) ? [administration] : [])];

const isDaily = (page: (typeof PAGES)[number], person: Person): boolean => !('group' in page) || ('isDaily' in page && page.isDaily(person));

/** What this person keeps or looks up, and does not need daily. */
export const keptBy = (person: Person): Kept[] => PAGES.filter((page): page is Kept => 'group' in page && page.isFor(person) && !isDaily(page, person));

const leadsTo = (path: string, pages: readonly { to: string }[]): boolean => pages.some(({ to }) => path === to || path.startsWith(`${to}/`));

const dailyFor = (person: Person) => PAGES.filter((page) => page.isFor(person) && isDaily(page, person));

/** The pages in a row, or behind one button where the row has no room: how long it is depends on the language and on who looks. */
export function Navigation({ person }: { person: Person }) {
  const [opened, setOpened] = useState(false);
  const { room, row, fits } = useFit();
  const close = () => setOpened(false);
  return (
    <>
      {!fits && (
        <Popover opened={opened} onChange={setOpened} position="bottom-start" withinPortal trapFocus returnFocus>
          <Popover.Target>
            <Burger size="sm" opened={opened} aria-label={messages.pages} aria-expanded={opened} onClick={() => setOpened(!opened)} />
          </Popover.Target>
          <Popover.Dropdown p={0}><nav className={classes.pages} aria-label={messages.pages}><Links person={person} onFollow={close} /></nav></Popover.Dropdown>
        </Popover>
      )}
      <div ref={room} className={classes.room} data-hidden={!fits || undefined} inert={!fits}>
        <Row ref={row} component="nav" aria-label={messages.pages} gap="xs" wrap="nowrap" w="max-content"><Links person={person} onFollow={close} /></Row>
      </div>
    </>
  );
}

/** Whether a row fits the room it is given. */
function useFit() {
  const [fits, setFits] = useState(true);
  const room = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, row.current];
    if (!outer || !inner) return undefined;
    const measure = () => setFits(inner.offsetWidth <= outer.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    for (const each of [outer, inner]) observer.observe(each);
    return () => observer.disconnect();
  }, []);
  return { room, row, fits };
}

function Links({ person, onFollow }: { person: Person; onFollow: () => void }) {
  const link = { className: classes.link, onClick: onFollow };
  const below = useLocation({ select: ({ pathname }) => leadsTo(pathname, keptBy(person)) && !leadsTo(pathname, dailyFor(person)) });
  return (
    <>
      {dailyFor(person).map(({ to, label }) => <Link key={to} to={to} {...link}>{label}</Link>)}
      {ofProvider(person) && <Link to={administration.to} {...link} {...(below && { 'data-status': 'active', 'aria-current': true })}>{administration.label}</Link>}
      {seesDeliveries(person) && <FailedDeliveries {...link} />}
    </>
  );
}

/** The way to the deliveries that failed for good, as long as there are some. */
function FailedDeliveries(link: { className: string | undefined; onClick: () => void }) {
  const { data } = useQuery(failedQuery);
  if (!data || data.items.length === 0) return null;
  return <Link to="/deliveries" {...link}>{messages.deliveries}<FailedCount count={countOf(data)} /></Link>;
}

export const FailedCount = ({ count }: { count: string }) => <Badge ml={6} size="xs" color="red" aria-label={messages.failed(count)}>{count}</Badge>;
