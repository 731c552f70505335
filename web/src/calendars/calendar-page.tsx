import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { has, useMe } from '../app/session';
import { useFromNow } from '../timer/ticker';
import { inFull, localParts, zoneCity } from '../timer/when';
import { calendarQuery, usesQuery, type CalendarDetail } from './api';
import classes from './calendars.module.css';
import { messages, year as words } from './messages';
import { UsualWeek, YearSteps, YearView } from './year-view';

const route = getRouteApi('/desk/calendars/$id');

/** A year of one calendar, and who works by it. */
export function CalendarPage() {
  const { id } = route.useParams();
  const { person } = useMe();
  const calendar = useQuery({ ...calendarQuery(id), enabled: person.side === 'provider' });
  usePageTitle(calendar.data?.name ?? messages.page);
  if (person.side !== 'provider') return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  if (calendar.error && !calendar.data) return <Failure failure={calendar.error} onRetry={() => void calendar.refetch()} />;
  return calendar.data ? <One calendar={calendar.data} /> : <div className={classes.page}><Skeleton height={28} width={260} /><Skeleton height={520} /></div>;
}

/** The year that an address names, else the one it is there. */
export function useYear(asked: number | undefined, timeZone: string): number {
  const now = useFromNow((at) => Number(localParts(at, timeZone).day.slice(0, 4)));
  return asked ?? now;
}

function One({ calendar }: { calendar: CalendarDetail }) {
  const { id, name, version, timeZone } = calendar;
  const { person } = useMe();
  const year = useYear(route.useSearch().year, timeZone);
  return (
    <div className={classes.page}>
      <Text size="xs"><Link to="/calendars">{messages.back}</Link></Text>
      <Group justify="space-between">
        <Group gap="lg"><Title order={1} size="h4">{name}</Title><YearSteps id={id} year={year} /></Group>
        {has(person, 'admin') && <Button renderRoot={(props) => <Link {...props} to="/calendars/$id/change" params={{ id }} search={{ year }} />}>{messages.edit}</Button>}
      </Group>
      <Text size="sm" c="dimmed">{zoneCity(timeZone)} · {messages.version(version)}</Text>
      <div className={classes.columns}>
        <YearView hours={calendar} year={year} zone={timeZone} />
        <div className={classes.side}>
          <section aria-label={words.weekly}><Title order={2} size="h6" mb="xs">{words.weekly}</Title><UsualWeek hours={calendar} /></section>
          <UsedBy id={id} />
          <Versions calendar={calendar} />
        </div>
      </div>
    </div>
  );
}

/** The support locations that run on a calendar, each with its work order. */
export function UsedBy({ id }: { id: string }) {
  const uses = useQuery(usesQuery);
  const own = uses.data?.items.filter(({ calendarId }) => calendarId === id);
  return (
    <section aria-label={messages.usedBy}>
      <Title order={2} size="h6" mb="xs">{messages.usedBy}</Title>
      {uses.isPending && <Skeleton height={60} />}
      {own?.length === 0 && <Text size="sm" c="dimmed">{messages.usedByNobody}</Text>}
      <ul className={classes.plain}>
        {own?.map(({ location, customer, workOrder }) => (
          <li key={`${workOrder.id} ${location}`}>{customer.name}, {location} <Link to="/contracts/$id" params={{ id: workOrder.id }}>{workOrder.number}</Link></li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ calendar: { versions } }: { calendar: CalendarDetail }) {
  const { timeZone } = useMe().person;
  return (
    <Stack component="section" gap="xs" aria-label={messages.history}>
      <Title order={2} size="h6">{messages.history}</Title>
      <ol className={classes.plain}>
        {versions.map(({ version, note, savedAt }) => <li key={version}>{messages.version(version)}: {note}<div className={classes.dimmed}>{inFull(Date.parse(savedAt), timeZone)}</div></li>)}
      </ol>
    </Stack>
  );
}
