import { Alert, Button, Group, Modal, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCalendarPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../api/client';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { has, useMe } from '../app/session';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime, zoneCity } from '../timer/when';
import { rosterQuery, rostersKey, weeksQuery, type Gap, type Roster, type StandIn } from './api';
import { editor } from './editor-messages';
import { FeedForm } from './feed-form';
import { messages } from './messages';
import { RosterMembers } from './roster-members';
import { People } from './rosters-page';
import classes from './rosters.module.css';
import { StandInForm } from './stand-in-form';
import { Strip } from './strip';
import { SwapForm } from './swap-form';
import { midnights } from './week';

const WEEKS = 4;
type Open = 'standIn' | 'swap' | 'feed';

/** One roster: who is on duty, four weeks to scale, what is open, who stands in. */
export function RosterPage() {
  const { id } = useParams({ from: '/desk/rosters/$id' });
  const { person } = useMe();
  const roster = useQuery({ ...rosterQuery(id), enabled: person.side === 'provider' });
  usePageTitle(roster.data?.name ?? messages.page);
  if (person.side === 'customer') return <NotHere />;
  if (roster.error && !roster.data) return <Failure failure={roster.error} onRetry={() => void roster.refetch()} />;
  return roster.data ? <One roster={roster.data} /> : <Stack className={classes.page}><Skeleton height={28} width={260} /><Skeleton height={420} /></Stack>;
}

function One({ roster }: { roster: Roster }) {
  const { person: me } = useMe();
  const [open, setOpen] = useState<Open | null>(null);
  const arranges = has(me, 'lead', 'admin');
  const layers = roster.inForce?.layers ?? [];
  const turns = layers.some(({ kind }) => kind === 'rotation');
  return (
    <Stack gap="md" className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h4">{roster.name}</Title>
        <Group gap="sm">
          {arranges && <Button onClick={() => setOpen('standIn')}>{messages.standIn.open}</Button>}
          {arranges && turns && <Button variant="default" onClick={() => setOpen('swap')}>{messages.swaps.open}</Button>}
          {has(me, 'admin') && <Button variant="default" component={Link} to={`/rosters/${roster.id}/change`}>{editor.change}</Button>}
          {turns && <Button variant="default" leftSection={<IconCalendarPlus size={14} />} onClick={() => setOpen('feed')}>{messages.feed.open}</Button>}
        </Group>
      </Group>
      <Group gap={48} align="flex-start">
        <div><Text size="xs" c="dimmed">{messages.columns.now}</Text><People of={roster.name} shifts={roster.onDuty} /></div>
        {roster.next.length > 0 && <div><Text size="xs" c="dimmed">{messages.columns.next}</Text><People of={roster.name} shifts={roster.next} coming /></div>}
      </Group>
      {roster.gaps.count > 0 && <Gaps gaps={roster.gaps} />}
      {turns ? <Weeks roster={roster} /> : <Text size="sm">{messages.group}</Text>}
      <ul className={classes.layers}>
        {layers.map((layer) => <li key={layer.name}><b>{layer.name}</b> <span className={classes.dimmed}>{messages.layer(layer, zoneCity(layer.timeZone))}: {layer.members.map(({ name }) => name).join(', ')}</span></li>)}
      </ul>
      <RosterMembers roster={roster} />
      <StandIns rosterId={roster.id} standIns={roster.standIns} arranges={arranges} />
      <Modal opened={open === 'standIn'} onClose={() => setOpen(null)} title={messages.standIn.title}><StandInForm roster={roster} onDone={() => setOpen(null)} /></Modal>
      <Modal opened={open === 'swap'} onClose={() => setOpen(null)} title={messages.swaps.title} size="lg"><SwapForm rosterId={roster.id} onDone={() => setOpen(null)} /></Modal>
      <Modal opened={open === 'feed'} onClose={() => setOpen(null)} title={messages.feed.title}><FeedForm rosterId={roster.id} onDone={() => setOpen(null)} /></Modal>
    </Stack>
  );
}

function Weeks({ roster }: { roster: Roster }) {
  const { timeZone } = useMe().person;
  const now = useDeskNow();
  const hour = now === null ? null : Math.floor(now / 3_600_000) * 3_600_000;
  const days = useMemo(() => (hour === null ? [] : midnights(hour, timeZone, WEEKS)), [hour, timeZone]);
  const drawn = useQuery({ ...weeksQuery(roster.id, days[0] ?? 0, days.at(-1) ?? 1), enabled: days.length > 0 });
  if (drawn.error && !drawn.data) return <Failure failure={drawn.error} onRetry={() => void drawn.refetch()} />;
  return (
    <section aria-label={messages.weeks}>
      <Group gap="sm" mb="xs"><Title order={2} size="h6">{messages.weeks}</Title><Text size="xs" c="dimmed">{messages.zone(zoneCity(timeZone))}</Text></Group>
      {drawn.data ? <Strip days={days} zone={timeZone} layers={layersDrawn(roster)} shifts={drawn.data.shifts} gaps={drawn.data.gaps} /> : <Skeleton height={420} />}
    </section>
  );
}

/** Those in force, and those that are planned under another name. */
function layersDrawn({ inForce, planned }: Roster) {
  const all = [inForce, ...planned].flatMap((plan) => plan?.layers ?? []);
  return all.filter(({ name }, index) => all.findIndex((layer) => layer.name === name) === index);
}

function Gaps({ gaps: { count, items } }: { gaps: Roster['gaps'] }) {
  const { timeZone } = useMe().person;
  const now = useDeskNow() ?? 0;
  const time = (at: string) => dayAndTime(Date.parse(at), timeZone, now);
  const said = (gap: Gap) => (gap.kind === 'nobody' ? messages.gapNobody(time(gap.from), time(gap.until)) : messages.gapAway(time(gap.from), time(gap.until), gap.person.name, gap.takenBy?.name));
  return (
    <Alert variant="default" className={classes.open} title={messages.gapTitle} icon={<IconAlertTriangle size={16} />}>
      {items.slice(0, 5).map((gap) => <Text key={`${gap.from} ${gap.kind}`} size="sm">{said(gap)}</Text>)}
      {count > 5 && <Text size="sm" c="dimmed">{messages.more(count - 5)}</Text>}
    </Alert>
  );
}

function StandIns({ rosterId, standIns, arranges }: { rosterId: string; standIns: StandIn[]; arranges: boolean }) {
  const client = useQueryClient();
  const { timeZone } = useMe().person;
  const now = useDeskNow() ?? 0;
  const cancel = useMutation({
    mutationFn: (id: string) => api(`/rosters/${rosterId}/overrides/${id}`, { method: 'DELETE' }), onSettled: () => client.invalidateQueries({ queryKey: rostersKey }),
  });
  const time = (at: string) => dayAndTime(Date.parse(at), timeZone, now);
  return (
    <section aria-label={messages.standIns}>
      <Title order={2} size="h6" mb="xs">{messages.standIns}</Title>
      {cancel.error && <Alert color="red" role="alert">{cancel.error.message}</Alert>}
      {standIns.length === 0 && <Text size="sm" c="dimmed">{messages.noStandIns}</Text>}
      <ul className={classes.standIns}>
        {standIns.map(({ id, person, inPlaceOf, from, until, swapId, note }) => (
          <li key={id}>
            <span><b>{person.name}</b> {inPlaceOf ? messages.inPlaceOf(inPlaceOf.name) : messages.forAll}</span>
            <span>{messages.span(time(from), time(until))}</span>
            <span className={classes.dimmed}>{[swapId && messages.swap, note].filter(Boolean).join(' · ')}</span>
            {arranges && <Button size="compact-xs" variant="default" ml="auto" aria-label={messages.cancelNamed(person.name)} onClick={() => cancel.mutate(id)}>{messages.cancel}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
