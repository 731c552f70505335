import { Button, Group, Modal, Skeleton, Table, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NotHere } from '../app/failure';
import { ListPage, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { has, useMe } from '../app/session';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import { myShiftsQuery, rostersQuery, type RosterRow, type Shift } from './api';
import { editor } from './editor-messages';
import { FeedForm } from './feed-form';
import { Feeds } from './feeds';
import { messages } from './messages';
import classes from './rosters.module.css';

/** Who is on duty in every roster, who is next, and where nobody will be. */
export function RostersPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  return person.side === 'provider' ? <Rosters /> : <NotHere />;
}

function Rosters() {
  const { person } = useMe();
  const rosters = useQuery(rostersQuery);
  const [subscribing, setSubscribing] = useState(false);
  return (
    <>
      <ListPage
        title={messages.page} intro={messages.intro} list={rosters} isEmpty={({ items }) => items.length === 0} empty={messages.empty}
        acts={(
          <Group gap="sm">
            {has(person, 'admin') && <Button component={Link} to="/rosters/new">{editor.make}</Button>}
            <Button variant="default" leftSection={<IconCalendarPlus size={14} />} onClick={() => setSubscribing(true)}>{messages.feed.openOwn}</Button>
          </Group>
        )}
        above={<Mine />} below={<Feeds />}
      >
        {({ items }) => <Rows rosters={items} />}
      </ListPage>
      <Modal opened={subscribing} onClose={() => setSubscribing(false)} title={messages.feed.title}><FeedForm onDone={() => setSubscribing(false)} /></Modal>
    </>
  );
}

function Mine() {
  const { timeZone } = useMe().person;
  const now = useDeskNow();
  const mine = useQuery(myShiftsQuery);
  if (!mine.data || now === null) return <Skeleton height={20} width={320} />;
  const [next] = mine.data.items;
  if (!next) return <Text size="sm" mb="sm">{messages.mineNone}</Text>;
  const time = (at: string) => dayAndTime(Date.parse(at), timeZone, now);
  return <Text size="sm" mb="sm">{messages.mine}: <b>{next.roster.name}</b>, {messages.span(time(next.from), time(next.until))}</Text>;
}

function Rows({ rosters }: { rosters: RosterRow[] }) {
  const { name, now, next, ahead } = messages.columns;
  return (
    <ListTable label={messages.page} heads={[name, now, next, ahead]} minWidth={800}>
      {rosters.map((roster) => (
        <Table.Tr key={roster.id}>
          <Table.Td><Link to="/rosters/$id" params={{ id: roster.id }}>{roster.name}</Link></Table.Td>
          <Table.Td><People of={roster.name} shifts={roster.onDuty} /></Table.Td>
          <Table.Td><People of={roster.name} shifts={roster.next} coming /></Table.Td>
          <Table.Td><Ahead gaps={roster.gaps} /></Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

/** Those on duty with when it ends, or those to come with when it begins. A layer called like its roster needs no name. */
export function People({ of, shifts, coming = false }: { of: string; shifts: Shift[]; coming?: boolean }) {
  const { timeZone } = useMe().person;
  const now = useDeskNow() ?? 0;
  if (shifts.length === 0) return coming ? null : <span className={classes.warning}>{messages.nobody}</span>;
  return shifts.map(({ from, until, layer, person, why, insteadOf }) => {
    const time = (at: string) => dayAndTime(Date.parse(at), timeZone, now);
    const when = coming ? messages.from(time(from)) : until === null ? messages.always : messages.until(time(until));
    return (
      <span key={`${person.id} ${layer}`} className={classes.person}>
        {person.name} <span className={classes.dimmed}>{[layer !== of && layer, when, why && messages.why[why](insteadOf?.name)].filter(Boolean).join(' · ')}</span>
      </span>
    );
  });
}

function Ahead({ gaps: { days, count, items } }: { gaps: RosterRow['gaps'] }) {
  const { timeZone } = useMe().person;
  const now = useDeskNow() ?? 0;
  if (count === 0) return <span className={classes.dimmed}>{messages.covered(days)}</span>;
  return <><span className={classes.warning}>{messages.gaps(count)}</span>, {messages.firstGap(dayAndTime(Date.parse(items[0]!.from), timeZone, now))}</>;
}
