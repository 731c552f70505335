import { counted, inLanguage } from '../app/language';

const many = counted('en');

const en = {
  messages: {
    page: 'Hand over the shift',
    intro: 'Your running cases, the next deadline first. Write what your colleague should know; the note stands on the case, and the customer does not see it.',
    empty: { title: 'You have no running cases', detail: 'A case that you claim, or that is given to you, stands here until it is resolved.' },
    cases: 'Your running cases',
    heads: ['Chosen', 'Sev', 'Case', 'Due next', 'Note for your colleague'],
    choose: (number: string) => `Hand over ${number}`,
    note: 'What to know, what to do next',
    noteOn: (number: string) => `Note on ${number}`,
    nothingDue: 'Nothing is due.',
    to: 'To',
    onDuty: 'On duty now',
    others: 'Others',
    button: (n: number, to: string | null) => `Hand over ${many(n, { one: 'case', other: 'cases' })}${to === null ? '' : ` to ${to}`}`,
    outcome: (done: number, failed: number) => [`${done} handed over`, failed > 0 && `${failed} not, and still yours`].filter(Boolean).join(' · '),
    now: (name: string) => `now with ${name}`,
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
