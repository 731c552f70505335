import type { ClockKind } from '../api/wire';
import { inLanguage } from '../app/language';

const en = {
  messages: {
    to: {
      first_response: 'first response', critsit_manager: 'a critsit manager', severity_decision: 'a decision on the severity', change_control: "the customer's change control",
      customer_answer: "the customer's answer", next_update: 'the next update', resolution: 'resolution', release: 'release', claim_decision: 'a decision on the claim', manager_request: 'a manager',
    } satisfies Record<ClockKind, string>,
    title: 'Why this deadline',
    target: (minutes: number) => (minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} m`),
    counted: (calendar: string, version: number) => `${calendar}, version ${version}`,
    rule: (target: string, what: string, hours: string) => `${target} to ${what}, counted in the hours of ${hours}`,
    ruleAroundTheClock: (target: string, what: string) => `${target} to ${what}, counted round the clock`,
    sumLabel: 'Sum',
    day: 'Day',
    window: 'Counted',
    why: 'Why',
    minutes: 'Time',
    zone: (zone: string) => `times in ${zone}`,
    /** What the desk notes on a line; the rest of a note, a name or a time, comes as it is. */
    notes: {
      '24x7': '24x7',
      'working hours': 'working hours',
      'special hours': 'special hours',
      'public holiday': 'public holiday',
      weekend: 'weekend',
      'starts after hours': 'starts after hours',
      'starts before opening, counting from': (time: string) => `starts before opening, counting from ${time}`,
      'starts in a break, counting from': (time: string) => `starts in a break, counting from ${time}`,
      'nothing to count: due at the start': 'nothing to count: due at the start',
      'clocks went forward': (what: string) => `clocks went forward ${what}`,
      'clocks went back': (what: string) => `clocks went back ${what}`,
      'date does not exist: clocks went forward': (by: string) => `date does not exist: clocks went forward ${by}`,
    },
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
