import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconBookmarkPlus, IconTransfer, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { casesQuery } from '../api/case-lists';
import type { CaseRow } from '../api/wire';
import { locale } from '../app/language';
import { useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { useFromNow } from '../timer/ticker';
import { messages, rail as words } from './messages';
import classes from './queue.module.css';
import { narrowingFrom, savedViewsQuery, useForgetView, useSaveView } from './saved-views';
import { isNarrowed, isSameNarrowing, VIEWS, type Narrowing } from './search';
import { filterOf, narrowed } from './views';

const figure = new Intl.NumberFormat(locale);
const NO_ROWS: CaseRow[] = [];

/** The views along the left, with counts that live. */
export function ViewRail({ current }: { current: Narrowing }) {
  const { queues } = useMe();
  const live = useQuery(casesQuery({ which: 'live' })).data?.items ?? NO_ROWS;
  const saved = useQuery(savedViewsQuery).data?.items ?? [];
  const forget = useForgetView();
  const entry = (label: string, to: Narrowing) => <Entry label={label} to={to} rows={live} isCurrent={isSameNarrowing(to, current)} />;
  const isSaved = saved.some(({ search }) => isSameNarrowing(narrowingFrom(search), current));
  return (
    <nav className={classes.rail} aria-label={words.label}>
      <ul>
        <li>{entry(messages.all, {})}</li>
        {VIEWS.map((view) => <li key={view}>{entry(words.views[view], { view })}</li>)}
        <li>{entry(words.over, { over: true })}</li>
      </ul>
      {queues.length > 0 && <RailPart heading={words.queues}>{queues.map(({ id, name }) => <li key={id}>{entry(name, { queue: id })}</li>)}</RailPart>}
      {saved.length > 0 && (
        <RailPart heading={words.saved}>
          {saved.map(({ id, name, search }) => (
            <li key={id} className={classes.own}>
              {entry(name, narrowingFrom(search))}
              <ActionIcon variant="subtle" color="gray" size="xs" aria-label={words.forget(name)} loading={forget.isPending && forget.variables === id} onClick={() => forget.mutate(id)}>
                <IconX size={12} />
              </ActionIcon>
            </li>
          ))}
        </RailPart>
      )}
      {isNarrowed(current) && !isSaved && <Save key={JSON.stringify(current)} narrowing={current} />}
      <Link to="/queue/hand-over" className={classes.handOver}><IconTransfer size={14} aria-hidden="true" />{words.handOver}</Link>
    </nav>
  );
}

function RailPart({ heading, children }: { heading: string; children: React.ReactNode }) {
  return <><h2>{heading}</h2><ul>{children}</ul></>;
}

/** What is searched only the desk can count, and what is over nobody waits for: such a view has no number. */
function Entry({ label, to, rows, isCurrent }: { label: string; to: Narrowing; rows: CaseRow[]; isCurrent: boolean }) {
  const { person } = useMe();
  const counts = filterOf(to, 'provider').which === 'live';
  const count = useFromNow((now) => (counts ? narrowed(rows, to, person.id, now).length : 0));
  return (
    <Link to="/queue" search={to} className={classes.view} aria-current={isCurrent ? 'page' : undefined} data-current={isCurrent || undefined} activeOptions={{ exact: true }}>
      <span>{label}</span>
      {counts && <span className={classes.viewCount} data-alarm={(to.view === 'missed' && count > 0) || undefined}>{figure.format(count)}</span>}
    </Link>
  );
}

function Save({ narrowing }: { narrowing: Narrowing }) {
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const save = useSaveView(() => setOpened(false));
  const ready = name.trim() !== '';
  return (
    <Popover opened={opened} onChange={setOpened} position="right-start" trapFocus withArrow>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" className={classes.save} leftSection={<IconBookmarkPlus size={14} aria-hidden="true" />} onClick={() => setOpened(!opened)}>{words.save}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => { event.preventDefault(); if (ready) save.mutate({ name: name.trim(), narrowing }); }}>
          <Stack gap="sm" w={220}>
            <TextInput label={words.name} required maxLength={40} data-autofocus value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
            <Refusal failure={save.error} />
            <Group><Button type="submit" disabled={!ready} loading={save.isPending}>{words.saveIt}</Button></Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
