import { counted, inLanguage } from '../app/language';

const en = {
  messages: {
    page: 'Outbox',
    intro: 'What would have been sent. This is a demonstration: nothing left the desk.',
    columns: { at: 'When', channel: 'By', to: 'To', subject: 'Subject', case: 'Case', reason: 'Why' },
    empty: { title: 'Nothing yet', detail: 'Open a case and let time pass: every mail an escalation sends appears here.' },
  },
  deliveries: {
    page: 'Deliveries',
    intro: 'Messages that did not reach who they were for. Each was tried many times, or refused for good. Mend the reason, then send it again.',
    notYours: 'Deliveries are shown to those who can mend them',
    notYoursDetail: 'Service delivery managers see those of their cases, administrators see all.',
    which: 'Which deliveries',
    states: { failed: 'Failed', pending: 'Waiting' },
    empty: {
      failed: { title: 'All is well', detail: 'Every message arrived or is still being tried. One that fails for good appears here, with the reason and a way to send it again.' },
      pending: { title: 'Nothing waits', detail: 'Every message has been sent. One that waits for its next try appears here.' },
    },
    columns: { error: 'Reason', tries: 'Tries', act: 'What you can do' },
    channels: { mail: 'Mail', sms: 'Short message', voice: 'Call', slack: 'Slack', teams: 'Teams', webhook: 'Webhook' } as Record<string, string>,
    untried: 'Not tried yet.',
    tries: (count: number) => counted('en')(count, { one: 'try', other: 'tries' }),
    gaveUp: (time: string) => `the last ${time}`,
    next: (time: string) => `next ${time}`,
    retry: 'Send again',
    retryNamed: (subject: string, to: string) => `Send again: ${subject}, to ${to}`,
    more: 'Show more',
  },
};

export type Texts = typeof en;
export const { messages, deliveries } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
