import { figures, length } from '../timer/messages';
import { readClock } from '../timer/reading';
import { dayAndTime, zoneCity } from '../timer/when';
import type { BoardClock } from './api';
import { messages } from './messages';

/** What a clock of the board says at an instant, in words: the working time left, or by how much it is missed. */
export function leftOf({ startedAt, dueAt, state, timeZone, spans }: BoardClock, now: number, zone: string, exact = false): string {
  const counted = spans ?? [{ from: startedAt, to: dueAt }];
  const reading = readClock({ state, dueAt, metAt: null, endedAt: null, spans: counted }, now);
  const told = exact ? figures : length;
  if (reading.state === 'missed') return messages.missedBy(length(reading.by));
  if (reading.state === 'waiting') return messages.opens(told(reading.left), dayAndTime(reading.opensAt, zone, now));
  if (!('left' in reading)) return '';
  return timeZone === null ? messages.left(told(reading.left)) : messages.workLeft(told(reading.left));
}

/** When it is due where the reader is, and where the promise was made. */
export function dueOf({ dueAt, timeZone }: BoardClock, now: number, zone: string): string {
  const due = messages.due(dayAndTime(Date.parse(dueAt), zone, now));
  return timeZone === null || timeZone === zone ? due : `${due} · ${messages.there(dayAndTime(Date.parse(dueAt), timeZone, now), zoneCity(timeZone))}`;
}
