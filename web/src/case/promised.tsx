import { Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseDetail, Clock, Person } from '../api/wire';
import { Items } from '../items/items';
import { Receipt } from '../receipt/receipt';
import { Timer } from '../timer/timer';
import classes from './case.module.css';
import { CritsitManager } from './critsit-manager';
import { Escalations } from './escalations';
import { kinds, messages } from './messages';
import { CaseTimeLine } from './time-line';

/** What was promised on this case and why, what either side owes, and who was told when a promise was at risk. */
export function Promised({ shown, person }: { shown: CaseDetail; person: Person }) {
  const { clock, clocks } = shown;
  const others = clocks.filter(({ id }) => id !== clock?.id);
  const running = others.filter(({ endedAt }) => endedAt === null).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const ended = others.filter(({ endedAt }) => endedAt !== null);
  return (
    <section className={classes.promised} id="promise" aria-label={messages.promise}>
      {clock === null && <Text c="dimmed">{messages.noClock}</Text>}
      {clock && (
        <>
          <Title order={2} className={classes.heading}>{kinds[clock.kind]}</Title>
          <CaseTimer clock={clock} shown={shown} person={person} size="large" />
          <Receipt clock={clock} zone={shown.location.timeZone} />
        </>
      )}
      <CaseTimeLine shown={shown} person={person} />
      {others.length > 0 && (
        <section aria-label={messages.otherClocks}>
          <Title order={2} className={classes.heading}>{messages.otherClocks}</Title>
          {running.map((each) => <Other key={each.id} clock={each} shown={shown} person={person} />)}
          {ended.length > 0 && <Ended clocks={ended} shown={shown} person={person} />}
        </section>
      )}
      <CritsitManager shown={shown} person={person} />
      <Items shown={shown} person={person} />
      <Escalations number={shown.number} person={person} />
    </section>
  );
}

/** What is over, out of the way. */
function Ended({ clocks, shown, person }: { clocks: Clock[]; shown: CaseDetail; person: Person }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton className={classes.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconChevronRight size={12} aria-hidden="true" data-open={open || undefined} />{messages.ended(clocks.length)}
      </UnstyledButton>
      {open && clocks.map((each) => <Other key={each.id} clock={each} shown={shown} person={person} />)}
    </>
  );
}

function Other({ clock, shown, person }: { clock: Clock; shown: CaseDetail; person: Person }) {
  return (
    <div className={classes.other}>
      <Text size="xs" c="dimmed">{kinds[clock.kind]}, {messages.ofSeverity(clock.severity)}</Text>
      <CaseTimer clock={clock} shown={shown} person={person} size="row" />
    </div>
  );
}

export function CaseTimer({ clock, shown, person, size }: { clock: Clock; shown: CaseDetail; person: Person; size: 'row' | 'large' }) {
  return <Timer clock={clock} readerZone={person.timeZone} contractZone={clock.calendar?.timeZone ?? shown.location.timeZone} size={size} />;
}
