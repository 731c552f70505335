import type { ClockKind } from '../api/wire';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const two = (n: number) => String(n).padStart(2, '0');

/** `1 h 12 m`, `47 m 05 s`, `9 s`: what a person needs to see moving, and no digit more. */
export function figures(ms: number): string {
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)} h ${two(Math.floor((ms % HOUR) / MINUTE))} m`;
  const seconds = Math.floor((ms % MINUTE) / SECOND);
  return ms >= MINUTE ? `${Math.floor(ms / MINUTE)} m ${two(seconds)} s` : `${seconds} s`;
}

/** `1 h 12 m`, `12 m`, `40 s`: a length that is only told. */
export function length(ms: number): string {
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  return [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} m`].filter(Boolean).join(' ');
}

/** For the ear: whole minutes only, so that it changes once a minute at most. */
function spoken(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const parts = [hours > 0 && plural(hours, 'hour'), minutes > 0 && plural(minutes, 'minute')].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : 'less than a minute';
}

const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;

const done: Partial<Record<ClockKind, string>> = { first_response: 'answered', customer_answer: 'answered', change_control: 'answered', severity_decision: 'decided', claim_decision: 'decided', next_update: 'updated', resolution: 'resolved', release: 'released', manager_request: 'acknowledged' };

export const messages = {
  left: (business: boolean) => (business ? 'of work' : ''),
  waiting: (ms: number) => `${length(ms)} of work`,
  due: (when: string) => `due ${when}`,
  wasDue: (when: string) => `was due ${when}`,
  opens: (when: string) => `opens ${when}`,
  missedBy: (ms: number) => `missed by ${length(ms)}`,
  metWith: (ms: number, done: string) => (ms < SECOND ? `${done} on the deadline` : `${done} with ${length(ms)} left`),
  metLate: (ms: number, done: string) => `${done} ${length(ms)} late`,
  /** What was done when a promise of this kind was met. */
  done: (kind: ClockKind) => done[kind] ?? 'kept',
  stopped: 'stopped',
  why: 'Why this deadline?',
  spokenLeft: (ms: number, business: boolean, due: string) => `${spoken(ms)} ${business ? 'of work ' : ''}left, due ${due}`,
  spokenWaiting: (ms: number, opens: string, due: string) => `${spoken(ms)} of work left, hours open ${opens}, due ${due}`,
  spokenMissed: (ms: number, due: string) => `missed by ${spoken(ms)}, was due ${due}`,
  spokenMet: (ms: number, done: string) => `${done} with ${spoken(ms)} left`,
  spokenLate: (ms: number, done: string) => `${done} ${spoken(ms)} late`,
};
