import { ActionIcon, Badge, SegmentedControl, Skeleton, Text, Title, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ActBar } from '../acts/act-bar';
import { caseQuery } from '../api/queries';
import type { CaseDetail } from '../api/wire';
import { Failure } from '../app/failure';
import { useMe } from '../app/session';
import { Composer } from '../case/composer';
import { Facts } from '../case/facts';
import { CaseTimer, Promised } from '../case/promised';
import { SeverityChange } from '../case/severity-change';
import { Timeline } from '../case/timeline';
import { useRooms } from '../live/live-provider';
import { Faces } from '../presence/faces';
import { useLooking } from '../presence/looking';
import { SeverityMark } from '../severity/severity-mark';
import { beside as words, states } from './messages';
import classes from './queue.module.css';

/** What a key asked for on the case beside the list; `nth` tells one press from the next. */
export interface Begun {
  number: string;
  what: 'reply' | 'severity';
  nth: number;
}

interface Props {
  number: string;
  begun: Begun | null;
  onClose: () => void;
}

/** The case beside the list: what was said and a place to answer, what was promised, what is known. */
export default function Beside({ number, begun, onClose }: Props) {
  const found = useQuery(caseQuery(number));
  useRooms([`case:${number}`]);
  useLooking(number);
  return (
    <aside className={classes.beside} aria-label={words.label(number)}>
      {found.data && <Case key={number} shown={found.data} begun={begun} onClose={onClose} />}
      {!found.data && found.error && <Failure failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && !found.error && <div className={classes.besideBody} aria-busy="true"><Skeleton height={24} mb={16} /><Skeleton height={56} mb={16} /><Skeleton height={200} /></div>}
    </aside>
  );
}

const PARTS = ['conversation', 'promise', 'facts'] as const;
type Part = (typeof PARTS)[number];

function Case({ shown, begun, onClose }: { shown: CaseDetail; begun: Begun | null; onClose: () => void }) {
  const { person } = useMe();
  const [part, setPart] = useState<Part>('conversation');
  const place = useRef<HTMLDivElement>(null);
  const replies = begun?.what === 'reply' ? begun.nth : 0;
  useEffect(() => {
    if (replies === 0) return;
    setPart('conversation');
    requestAnimationFrame(() => place.current?.querySelector<HTMLTextAreaElement>('[data-composer] textarea')?.focus());
  }, [replies]);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.target instanceof HTMLElement && event.target.matches('textarea, input')) event.target.blur();
  };
  return (
    <>
      <header className={classes.besideHead}>
        <SeverityMark severity={shown.severity.set} size={22} />
        <Tooltip label={words.open} openDelay={300}>
          <Link to="/cases/$number" params={{ number: shown.number }} className={classes.link}>{shown.number}</Link>
        </Tooltip>
        <Badge variant="default" radius="sm" tt="none" fw={500}>{states[shown.state]}</Badge>
        <Text span size="sm" c="dimmed" truncate>{shown.assignee?.name ?? words.nobody}</Text>
        <Faces number={shown.number} />
        <ActionIcon variant="subtle" color="gray" ml="auto" aria-label={words.close} onClick={onClose}><IconX size={16} /></ActionIcon>
        <Title order={2} size="h5" className={classes.besideTitle}>{shown.title}</Title>
        <ActBar shown={shown} person={person}>
          <SeverityChange key={begun?.what === 'severity' ? begun.nth : 0} shown={shown} person={person} begun={begun?.what === 'severity'} />
        </ActBar>
      </header>
      {shown.clock && part !== 'promise' && <div className={classes.besideTimer}><CaseTimer clock={shown.clock} shown={shown} person={person} size="row" /></div>}
      <SegmentedControl
        size="xs" mx="md" mt="sm" className={classes.parts} aria-label={words.parts} value={part} transitionDuration={120}
        onChange={(chosen) => setPart(PARTS.find((each) => each === chosen) ?? 'conversation')} data={PARTS.map((each) => ({ value: each, label: words.part[each] }))}
      />
      <div ref={place} className={classes.besideBody} onKeyDown={leave}>
        {part === 'conversation' && <><Timeline shown={shown} person={person} /><Composer shown={shown} person={person} /></>}
        {part === 'promise' && <Promised shown={shown} person={person} />}
        {part === 'facts' && <Facts shown={shown} person={person} />}
      </div>
    </>
  );
}
