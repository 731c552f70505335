import { Text, Title } from '@mantine/core';
import type { CaseDetail, Clock, Person } from '../api/wire';
import { Receipt } from '../receipt/receipt';
import { Timer } from '../timer/timer';
import classes from './case.module.css';
import { CritsitManager } from './critsit-manager';
import { Escalations } from './escalations';
import { kinds, messages } from './messages';

/** What was promised on this case, why, and who was told when it was at risk. */
export function Promised({ shown, person }: { shown: CaseDetail; person: Person }) {
  const { clock, clocks } = shown;
  const others = clocks.filter(({ id }) => id !== clock?.id);
  return (
    <section className={classes.promised} aria-label={messages.promise}>
      {clock === null && <Text c="dimmed">{messages.noClock}</Text>}
      {clock && (
        <>
          <Title order={2} className={classes.heading}>{kinds[clock.kind]}</Title>
          <CaseTimer clock={clock} shown={shown} person={person} size="large" />
          <Receipt clock={clock} zone={shown.location.timeZone} />
        </>
      )}
      {others.length > 0 && (
        <div>
          <Title order={2} className={classes.heading}>{messages.otherClocks}</Title>
          {others.map((each) => (
            <div key={each.id} className={classes.other}>
              <Text size="xs" c="dimmed">{kinds[each.kind]}, Severity {each.severity}</Text>
              <CaseTimer clock={each} shown={shown} person={person} size="row" />
            </div>
          ))}
        </div>
      )}
      <CritsitManager shown={shown} person={person} />
      <Escalations number={shown.number} person={person} />
    </section>
  );
}

function CaseTimer({ clock, shown, person, size }: { clock: Clock; shown: CaseDetail; person: Person; size: 'row' | 'large' }) {
  return <Timer clock={clock} readerZone={person.timeZone} contractZone={clock.calendar?.timeZone ?? shown.location.timeZone} size={size} />;
}
