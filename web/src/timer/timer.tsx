import { Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Clock } from '../api/wire';
import { figures, messages } from './messages';
import { isTicking, readClock, type Reading } from './reading';
import { Glyph, Ring } from './ring';
import { useDeskNowWhile } from './ticker';
import classes from './timer.module.css';
import { dayAndTime, zoneCity } from './when';

const Receipt = lazy(async () => ({ default: (await import('../receipt/receipt')).Receipt }));

export interface TimerProps {
  clock: Clock;
  /** The zone of who reads. */
  readerZone: string;
  /** The zone the promise was made in. */
  contractZone: string;
  /** `row` for a list, with the receipt behind a press; `large` where the receipt stands beside it. */
  size: 'row' | 'large';
}

/** The one timer: what is left of a promise, when it ends on the wall, and why. */
export function Timer(props: TimerProps) {
  const now = useDeskNowWhile(isTicking(props.clock));
  if (now === null) return null;
  const reading = readClock(props.clock, now);
  const face = <Face {...props} reading={reading} now={now} />;
  return props.size === 'row' ? <WithReceipt {...props}>{face}</WithReceipt> : face;
}

function WithReceipt({ clock, contractZone, children }: TimerProps & { children: React.ReactNode }) {
  const [opened, setOpened] = useState<boolean | null>(null);
  const button = (
    <button
      type="button" className={classes.why} aria-description={messages.why} aria-haspopup="dialog" aria-expanded={opened ?? false}
      onClick={(event) => { event.stopPropagation(); setOpened((before) => !before); }}
    >
      {children}
    </button>
  );
  // A list has hundreds of timers, and few of them are ever asked: what can open is made at the first press.
  if (opened === null) return button;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withArrow trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown onClick={(event) => event.stopPropagation()}>
        <Suspense><Receipt clock={clock} zone={contractZone} /></Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

function Face({ clock, readerZone, contractZone, size, reading, now }: TimerProps & { reading: Reading; now: number }) {
  const dueAt = Date.parse(clock.dueAt);
  const business = clock.calendar !== null;
  const due = dayAndTime(dueAt, readerZone, now);
  const there = dayAndTime(dueAt, contractZone, now);
  const elsewhere = `${there} ${zoneCity(contractZone)}`;
  const opens = 'opensAt' in reading ? dayAndTime(reading.opensAt, readerZone, now) : '';
  const [main, small] = words(reading, business, opens, messages.done(clock.kind)).map((text) => (size === 'row' ? text : unbroken(text)));
  const over = reading.state === 'met' || reading.state === 'answered_late' || reading.state === 'stopped';
  const dueWords = over || reading.state === 'missed' ? messages.wasDue(due) : messages.due(due);
  return (
    <span className={classes.timer} data-state={reading.state} data-size={size} role="timer" aria-label={aloud(reading, business, due, opens, messages.done(clock.kind))}>
      <Sign reading={reading} size={size === 'row' ? 16 : 56} stroke={size === 'row' ? 6 : 3.5} />
      <span className={classes.words} aria-hidden="true">
        <span className={classes.main}>{main}{small && <small className={classes.small}>{small}</small>}</span>
        <span className={classes.due} title={size === 'row' ? elsewhere : undefined}>{size === 'row' ? due : there === due ? dueWords : `${dueWords} · ${elsewhere}`}</span>
      </span>
    </span>
  );
}

/** A figure stays with its unit where the words take several lines. */
const unbroken = (text: string): string => text.replaceAll(/(\d) /g, '$1\u00a0');

function Sign({ reading, size, stroke }: { reading: Reading; size: number; stroke: number }) {
  if ('share' in reading) return <Ring share={reading.share} size={size} stroke={stroke} />;
  return <Glyph of={reading.state === 'answered_late' ? 'met' : reading.state} size={size} stroke={stroke} />;
}

/** The large words and the small ones beside them. */
function words(reading: Reading, business: boolean, opens: string, done: string): [string, string] {
  switch (reading.state) {
    case 'counting':
    case 'soon': return [figures(reading.left), messages.left(business)];
    case 'waiting': return [messages.opens(opens), messages.waiting(reading.left)];
    case 'missed': return [messages.missedBy(reading.by), ''];
    case 'met': return [messages.metWith(reading.left, done), ''];
    case 'answered_late': return [messages.metLate(reading.by, done), ''];
    case 'stopped': return [messages.stopped, ''];
  }
}

function aloud(reading: Reading, business: boolean, due: string, opens: string, done: string): string {
  switch (reading.state) {
    case 'counting':
    case 'soon': return messages.spokenLeft(reading.left, business, due);
    case 'waiting': return messages.spokenWaiting(reading.left, opens, due);
    case 'missed': return messages.spokenMissed(reading.by, due);
    case 'met': return messages.spokenMet(reading.left, done);
    case 'answered_late': return messages.spokenLate(reading.by, done);
    case 'stopped': return messages.stopped;
  }
}
