import { inLanguage } from '../app/language';

const en = {
  messages: {
    case: 'Case',
    crisis: 'Crisis',
    tabs: 'Views of this case',
    page: (number: string) => `${number} crisis`,
    notCritical: 'This case is no critical situation',
    notCriticalDetail: 'The crisis view is for Severity 1 and A. The case itself shows everything.',
    toCase: 'To the case',
    nextUpdate: 'Next update to the customer',
    noUpdate: 'No update is due.',
    firstResponse: 'First response',
    people: 'Who does what',
    owner: 'Owner',
    critsitManager: 'Critsit manager',
    nobody: 'nobody yet',
    nominated: (when: string) => `named ${when}, has not taken it up yet`,
    accepted: (when: string) => `since ${when}`,
    queue: 'Queue',
    contact: 'Contact',
    phone: 'Support line',
    owed: 'Obligations and teams',
    decisions: 'Decisions',
    noDecisions: 'What is decided appears here, with its time. It is for those who ask later.',
    decision: 'What was decided',
    record: 'Record the decision',
    escalations: 'Escalations',
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
