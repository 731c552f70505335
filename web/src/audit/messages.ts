import { lagIn } from './lag';
import type { Verdict } from './api';
import { counted, inLanguage } from '../app/language';

const many = counted('en');

const en = {
  messages: {
    page: 'Audit of escalations',
    intro: 'What should have fired, reckoned anew from the policies, against what did. Of the cases that you see.',
    notYours: 'The audit is for those who answer for it',
    notYoursDetail: 'Whether escalations fired is shown to leads, critsit managers, service delivery managers and administrators.',
    span: 'How far back',
    spans: { 1: 'A day', 7: 'A week', 31: 'A month' },
    figures: { due: 'due', fired: 'fired', late: 'late', missing: 'missing', held: 'held', unexpected: 'unexpected' },
    explained: {
      due: 'Steps that policies asked for in this time.',
      fired: 'Of these, the steps that fired.',
      late: 'Fired more than a minute after they could.',
      missing: 'Due, and have not fired. It should be none.',
      held: 'Wait for the go-ahead after a restored backup.',
      unexpected: 'Fired although nothing asked for them any more. It should be none.',
    },
    within: (from: string, until: string) => `From ${from} to ${until}.`,
    jumped: (n: number) => `${many(n, { one: 'step', other: 'steps' })} fell due when the demonstration’s time was moved: nobody’s lateness.`,
    lateness: 'How soon they fired',
    lags: { median: 'half within', p95: '19 of 20 within', longest: 'the longest' },
    lag: lagIn('en', { hour: 'h', minute: 'm', second: 's' }),
    noLag: 'Nothing fired in this time.',
    well: { title: 'Nothing stands out', detail: 'Every step that was due fired in time. One that is late, missing or unexpected is listed here with its case.' },
    quiet: { title: 'Nothing was due', detail: 'No escalation fell due in this time. Each that does is counted here.' },
    notable: 'What stands out',
    columns: { case: 'Case', severity: 'Sev', kind: 'Promise', step: 'Step', due: 'Due', fired: 'Fired', lag: 'After', verdict: 'Verdict' },
    step: (step: number, repeat: number) => (repeat === 0 ? `${step}` : `${step}, repeat ${repeat}`),
    notFired: 'not yet',
    verdicts: { late: 'late', jumped: 'time was moved', missing: 'missing', held: 'held', unexpected: 'unexpected' } satisfies Record<Verdict, string>,
    incidents: 'Wrong with the desk just now',
    noIncidents: 'Nothing is wrong with the desk itself.',
    incident: {
      escalations: (since: string) => ({ title: 'Escalations did not fire as they should', detail: `Seen by the auditor since ${since}. The cases are below. Administrators were told.` }),
      restored: (since: string, cases: number) => ({
        title: 'The database was brought back from a backup',
        detail: `Since ${since}. What came due in the time that was lost may have fired already, so nobody is woken for it: ${many(cases, { one: 'case waits', other: 'cases wait' })} for a go-ahead. What comes due from now on fires as ever.`,
      }),
    },
    goAhead: {
      open: 'Give the go-ahead',
      title: 'Fire what was due meanwhile?',
      detail: (cases: number) => `What was due on ${many(cases, { one: 'case', other: 'cases' })} fires at once, marked late, and wakes the people it reaches. Look at the cases first. It cannot be taken back.`,
      button: 'Give the go-ahead',
      administrator: 'An administrator gives the go-ahead.',
    },
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
