import { Badge, Burger, Group, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '../api/wire';
import { countOf, failedQuery } from '../outbox/api';
import { messages } from './messages';
import { auditsEscalations, keepsContracts, keepsWebhooks, mayOpenCases, readsPolicies, replaysLogs, seesDeliveries } from './session';
import classes from './shell.module.css';

const ofProvider = ({ side }: Person): boolean => side === 'provider';

/** The pages, and who is shown the way to them. */
const PAGES = [
  { to: '/queue', label: messages.queue, isFor: ofProvider },
  { to: '/queue', label: messages.yourCases, isFor: ({ side }: Person) => side === 'customer' },
  { to: '/open', label: messages.openCase, isFor: mayOpenCases },
  { to: '/outages', label: messages.outages, isFor: ofProvider },
  { to: '/contracts', label: messages.contracts, isFor: keepsContracts },
  { to: '/rosters', label: messages.rosters, isFor: ofProvider },
  { to: '/policies', label: messages.policies, isFor: readsPolicies },
  { to: '/people', label: messages.people, isFor: ofProvider },
  { to: '/deliveries', label: messages.deliveries, isFor: seesDeliveries, Count: Failed },
  { to: '/audit', label: messages.audit, isFor: auditsEscalations },
  { to: '/delivery/replay', label: messages.replay, isFor: replaysLogs },
  { to: '/webhooks', label: messages.webhooks, isFor: keepsWebhooks },
] as const;

/** The pages in a row, or where there is no room for it behind one button. */
export function Navigation({ person }: { person: Person }) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Group component="nav" aria-label={messages.pages} gap="xs" wrap="nowrap" visibleFrom="lg"><Links person={person} onFollow={close} /></Group>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Burger hiddenFrom="lg" size="sm" opened={opened} aria-label={messages.pages} aria-expanded={opened} onClick={() => setOpened(!opened)} />
        </Popover.Target>
        <Popover.Dropdown p={0}><nav className={classes.pages} aria-label={messages.pages}><Links person={person} onFollow={close} /></nav></Popover.Dropdown>
      </Popover>
    </>
  );
}

function Links({ person, onFollow }: { person: Person; onFollow: () => void }) {
  return PAGES.filter(({ isFor }) => isFor(person)).map(({ to, label, ...more }) => (
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
