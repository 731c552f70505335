import { Title } from '@mantine/core';
import { reachedInWords } from '../case/messages';
import { triggerInWords } from '../policies/messages';
import { inFull } from '../timer/when';
import type { BreachStep, PostMortem } from './breach-api';
import { breaches as words } from './breach-messages';
import { inReadersWords } from '../said/in-readers-words';
import classes from './breach.module.css';

interface Line {
  at: number;
  what: string;
  more: string[];
  isMiss?: boolean;
}

/** The course of a missed promise: what happened when, who was on duty, whom it reached, who had heard. */
export function Course({ breach, zone }: { breach: PostMortem; zone: string }) {
  const when = (at: string): string => inFull(Date.parse(at), zone);
  return (
    <section aria-label={words.course}>
      <Title order={2} size="h6" mb="xs">{words.course}</Title>
      <ol className={classes.course}>
        {linesOf(breach, when).map(({ at, what, more, isMiss }, index) => (
          <li key={index} data-miss={isMiss}>
            <time dateTime={new Date(at).toISOString()}>{inFull(at, zone)}</time>
            <div><b>{what}</b>{more.map((each) => <span key={each}>{each}</span>)}</div>
          </li>
        ))}
      </ol>
      {breach.steps.length === 0 && <p className={classes.quiet}>{words.noSteps}</p>}
    </section>
  );
}

const duty = (names: string[], queue?: string): string => words.onDuty(names.join(', ') || words.nobody, queue);

function linesOf({ startedAt, missedAt, dueAt, metAt, endedAt, onDuty, steps }: PostMortem, when: (at: string) => string): Line[] {
  const lines: Line[] = [
    { at: Date.parse(startedAt), what: words.started, more: [duty(onDuty.atStart)] },
    ...steps.map((step) => stepLine(step, when)),
    { at: Math.max(Date.parse(dueAt), Math.min(Date.parse(missedAt), Date.parse(dueAt))), what: words.missed, more: [duty(onDuty.atMiss)], isMiss: true },
  ];
  if (metAt !== null) lines.push({ at: Date.parse(metAt), what: words.answered, more: [] });
  else if (endedAt !== null) lines.push({ at: Date.parse(endedAt), what: words.ended, more: [] });
  return lines.sort((a, b) => a.at - b.at);
}

function stepLine({ firedAt, trigger, repeat, late, reached, queue, onDuty, acknowledgedBy, acknowledgedAt }: BreachStep, when: (at: string) => string): Line {
  const what = [trigger && triggerInWords(trigger), repeat > 0 && words.repeat(repeat), late && words.firedLate].filter(Boolean).join(', ');
  const fellThrough = reached.find((each) => each.fellThrough)?.fellThrough;
  const heard = acknowledgedAt === null ? words.notAcknowledged : words.acknowledged(acknowledgedBy ?? '', when(acknowledgedAt));
  return { at: Date.parse(firedAt), what, more: [words.reached(reachedInWords(reached)), ...(fellThrough ? [inReadersWords(fellThrough)] : []), heard, duty(onDuty, queue)] };
}
