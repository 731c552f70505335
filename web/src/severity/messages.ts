import type { Severity } from '../api/wire';
import { inLanguage } from '../app/language';

export const SEVERITIES: Severity[] = ['1', 'A', 'B', 'C'];

const en = {
  /** What each severity means to who is hit by it, what is promised for it and what the customer must do (Description of Services 4.3.3). */
  severities: {
    '1': {
      name: 'Severity 1',
      impact: 'Catastrophic: a core process is lost and work cannot reasonably go on.',
      promise: 'An engineer answers within 1 hour, day and night.',
      agree: ['Tell your executives.', 'Have your people at work on it day and night.', 'Give rapid access for changes.'],
    },
    A: {
      name: 'Severity A',
      impact: 'Critical: a significant loss or degradation of service.',
      promise: 'An engineer answers within 1 hour, day and night.',
      agree: ['Tell your management.', 'Have your people at work on it day and night.', 'Give rapid access for changes.'],
    },
    B: {
      name: 'Severity B',
      impact: 'Moderate: a loss or degradation, but work goes on, impaired.',
      promise: 'An engineer answers within 2 business hours.',
      agree: ['Have people at work on it when our engineers are.', 'Your change control answers within 4 business hours.'],
    },
    C: {
      name: 'Severity C',
      impact: 'Minimal: things work, with minor or no impediment.',
      promise: 'An engineer answers within 4 business hours.',
      agree: ['Give contact details that are right.', 'Answer questions within 24 hours.'],
    },
  } satisfies Record<Severity, { name: string; impact: string; promise: string; agree: string[] }>,
};

export type Texts = typeof en;
export const { severities } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
