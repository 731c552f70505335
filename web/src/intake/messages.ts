import type { Severity } from '../api/wire';
import { inLanguage } from '../app/language';

const en = {
  messages: {
    page: 'Take a call',
    intro: 'Tab leads through it, arrows choose. What the caller says is theirs; who typed it is recorded too.',
    notYours: 'Calls are taken by intake',
    notYoursDetail: 'A case by phone is opened by the person who takes the call.',
    keys: 'Ctrl Enter opens it',
    caller: {
      label: 'Who is calling?',
      hint: 'A name, a customer, an account id, a telephone number, or the number of a draft.',
      placeholder: 'Start typing',
      type: 'Type what the caller says.',
      looking: 'Looking',
      nobody: 'Nobody is found. Ask for the account id; only contacts of a work order may open cases.',
      draft: 'draft',
    },
    verification: {
      heading: 'Is it really them?',
      pin: (account: string) => `PIN of ${account}`,
      check: 'Check',
      calledBack: (phone: string) => `Called back on ${phone}`,
      state: {
        none: 'Not verified. The case runs all the same; it charges nothing until a contact confirms the call.',
        pin: 'Known by their PIN.',
        call_back: 'Called back on the number on record.',
      },
    },
    readBack: {
      heading: 'Read this to the caller',
      you: (name: string, customer: string) => `You are ${name}, of ${customer}.`,
      number: 'Your case has the number',
      title: (title: string) => `It says: ${title}.`,
      severity: (severity: Severity) => `It has Severity ${severity}.`,
      by: (when: string, city: string) => `An engineer answers by ${when}, ${city} time.`,
      held: 'There are no prepaid hours left for it. It is recorded and held; your service delivery manager is told.',
      agree: (what: string) => `Your part: ${what}`,
      unverified: 'We could not verify that it is you. A contact of yours will be asked to confirm the call.',
      again: (phone: string, number: string) => `If anything changes, call ${phone} and say ${number}.`,
      next: 'Next caller',
      toCase: (number: string) => `Go to ${number}`,
    },
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
