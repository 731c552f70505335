import type { ClockKind } from '../api/wire';
import { counted, inLanguage } from '../app/language';
import { isOnTheDot, lengthsIn, spokenIn } from './lengths';

const english = lengthsIn({ hour: 'h', minute: 'm', second: 's' });
const spoken = spokenIn(counted('en'), { hours: { one: 'hour', other: 'hours' }, minutes: { one: 'minute', other: 'minutes' }, moment: 'less than a minute' });

const done: Partial<Record<ClockKind, string>> = { first_response: 'answered', customer_answer: 'answered', change_control: 'answered', severity_decision: 'decided', claim_decision: 'decided', next_update: 'updated', resolution: 'resolved', release: 'released', manager_request: 'acknowledged' };

const en = {
  ...english,
  messages: {
    left: (business: boolean): string => (business ? 'of work' : ''),
    waiting: (ms: number) => `${english.length(ms)} of work`,
    due: (when: string) => `due ${when}`,
    wasDue: (when: string) => `was due ${when}`,
    opens: (when: string) => `opens ${when}`,
    missedBy: (ms: number) => `missed by ${english.length(ms)}`,
    metWith: (ms: number, done: string) => (isOnTheDot(ms) ? `${done} on the deadline` : `${done} with ${english.length(ms)} left`),
    metLate: (ms: number, done: string) => `${done} ${english.length(ms)} late`,
    /** What was done when a promise of this kind was met. */
    done: (kind: ClockKind) => done[kind] ?? 'kept',
    stopped: 'stopped',
    why: 'Why this deadline?',
    spokenLeft: (ms: number, business: boolean, due: string) => `${spoken(ms)} ${business ? 'of work ' : ''}left, due ${due}`,
    spokenWaiting: (ms: number, opens: string, due: string) => `${spoken(ms)} of work left, hours open ${opens}, due ${due}`,
    spokenMissed: (ms: number, due: string) => `missed by ${spoken(ms)}, was due ${due}`,
    spokenMet: (ms: number, done: string) => `${done} with ${spoken(ms)} left`,
    spokenLate: (ms: number, done: string) => `${done} ${spoken(ms)} late`,
  },
};

export type Texts = typeof en;
export const { units, figures, length, messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
