import { Badge, Burger, Group, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Person } from '../api/wire';
import { countOf, failedQuery } from '../outbox/api';
import { messages } from './messages';
import { auditsEscalations, keepsWebhooks, opensCases, readsContracts, readsPolicies, replaysLogs, seesDeliveries, takesCalls, watchesDelivery } from './session';
import classes from './shell.module.css';

const ofProvider = ({ side }: Person): boolean => side === 'provider';

/** The pages, and who is shown the way to them. */
const PAGES = [
  { to: '/queue', label: messages.queue, isFor: ofProvider },
  { to: '/cases', label: messages.yourCases, isFor: ({ side }: Person) => side === 'customer' },
  { to: '/open', label: messages.openCase, isFor: opensCases },
  { to: '/intake', label: messages.takeCall, isFor: takesCalls },
  { to: '/delivery', label: messages.delivery, isFor: watchesDelivery },
  { to: '/outages', label: messages.outages, isFor: ofProvider },
  { to: '/contracts', label: messages.contracts, isFor: readsContracts },
  { to: '/rosters', label: messages.rosters, isFor: ofProvider },
  { to: '/policies', label: messages.policies, isFor: readsPolicies },
  { to: '/people', label: messages.people, isFor: ofProvider },
  { to: '/deliveries', label: messages.deliveries, isFor: seesDeliveries, Count: Failed },
  { to: '/audit', label: messages.audit, isFor: auditsEscalations },
  { to: '/delivery/replay', label: messages.replay, isFor: replaysLogs },
  { to: '/webhooks', label: messages.webhooks, isFor: keepsWebhooks },
] as const;

/** The pages that this person is shown the way to. */
export const pagesFor = (person: Person) => PAGES.filter(({ isFor }) => isFor(person));

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
        <Group ref={row} component="nav" aria-label={messages.pages} gap="xs" wrap="nowrap" w="max-content"><Links person={person} onFollow={close} /></Group>
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
  return pagesFor(person).map(({ to, label, ...more }) => (
    <Link key={label} to={to} className={classes.link} onClick={onFollow}>{label}{'Count' in more && <more.Count />}</Link>
  ));
}

/** How many deliveries failed for good; nothing where all is well. */
function Failed() {
  const { data } = useQuery(failedQuery);
  if (!data || data.items.length === 0) return null;
  const count = countOf(data);
  return <Badge ml={6} size="xs" color="red" aria-label={messages.failed(count)}>{count}</Badge>;
}
