import { counted, inLanguage } from '../app/language';

const many = counted('en');

const en = {
  messages: {
    page: 'Outages',
    intro: 'One problem of ours that many customers have. Its cases hear the same from us; each customer sees its own case alone.',
    notYours: 'Outages are the provider’s',
    notYoursDetail: 'What concerns you stands on your own case.',
    none: 'No outage was opened yet',
    noneDetail: 'When one problem of ours has several cases, open an outage and bring them under it. One message then reaches all of them.',
    columns: { title: 'Outage', cases: 'Cases', opened: 'Opened', by: 'By', severity: 'Severity', severityShort: 'Sev', number: 'Case', case: 'Title', customer: 'Customer', state: 'State' },
    count: (open: number, total: number) => (open === total ? `${total}` : `${open} open of ${total}`),
    open: 'Open an outage',
    openTitle: 'Open an outage',
    title: 'What is out',
    description: 'What is known',
    descriptionHint: 'For the provider only.',
    openButton: 'Open the outage',
    cancel: 'Cancel',
    opened: (by: string, when: string) => `opened by ${by}, ${when}`,
    cases: 'Its cases',
    noCases: 'No case of those you can see belongs to it yet.',
    hidden: (n: number) => `${n} more in queues that are not yours.`,
    number: 'Number of a case',
    add: 'Bring it under this outage',
    message: 'Message to the customers of all open cases',
    messageHint: (n: number) => `It goes on ${many(n, { one: 'open case', other: 'open cases' })}, gravest first. From who answers cases it is an answer.`,
    send: (n: number) => `Send to ${many(n, { one: 'case', other: 'cases' })}`,
    said: 'What was said',
    nothingSaid: 'Nothing yet. Each message stands here with the cases it reached, and those it did not.',
    reached: 'Reached',
    nobody: 'no case',
    failed: 'Not reached',
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
