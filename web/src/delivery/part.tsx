import { Group, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { useMe, watchesDelivery } from '../app/session';
import classes from './delivery.module.css';
import { messages } from './messages';

const PARTS = [{ to: '/delivery', part: 'board' }, { to: '/delivery/compliance', part: 'compliance' }, { to: '/delivery/breaches', part: 'breaches' }, { to: '/delivery/hours', part: 'hours' }] as const;
type Part = keyof typeof messages.parts;

/** The frame of a page of delivery: the ways to the others, what one can do here. */
export function DeliveryPart({ part, acts, children }: { part: Part; acts?: ReactNode; children: ReactNode }) {
  usePageTitle(part === 'board' ? messages.page : messages.parts[part]);
  const { person } = useMe();
  if (!watchesDelivery(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return (
    <Stack className={classes.page} gap="md">
      <Group gap="lg" className={classes.head}>
        <Title order={1} size="h4">{messages.page}</Title>
        <nav aria-label={messages.partsLabel} className={classes.parts}>
          {PARTS.map(({ to, part: each }) => <Link key={to} to={to} className={classes.part} activeOptions={{ exact: true }}>{messages.parts[each]}</Link>)}
        </nav>
        <Group gap="sm" ml="auto">{acts}</Group>
      </Group>
      {children}
    </Stack>
  );
}
