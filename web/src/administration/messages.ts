import type { Group, KeptPage } from '../app/navigation';
import { inLanguage } from '../app/language';

const en = {
  messages: { page: 'Administration', intro: 'What is kept at this desk, and where.' },
  groups: { bought: 'What was bought', answering: 'Who answers, and when', proof: 'What happened, and other programs' } satisfies Record<Group, string>,
  /** What is kept on a page, in one line. */
  kept: {
    '/customers': 'Who bought support, their agreements and work orders.',
    '/products': 'What support is given for, and until when.',
    '/import': 'Customers, calendars, work orders and contacts from files.',
    '/queues': 'Who answers in each queue, and the rules by which cases come.',
    '/rosters': 'Who is on duty, when, and who stands in.',
    '/calendars': 'Working hours and public holidays of each place, and what a change of them would move.',
    '/policies': 'Whom each step of an escalation reaches, and when.',
    '/people': "The provider's people, their roles and who stands in for them.",
    '/audit': 'Whether every escalation fired, and how late.',
    '/delivery/replay': 'Logs of past incidents, under the policies of today.',
    '/deliveries': 'Mails and messages that did not arrive, to send again.',
    '/webhooks': 'Where other programs hear what happens.',
  } satisfies Record<KeptPage, string>,
};

export type Texts = typeof en;
export const { messages, groups, kept } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
