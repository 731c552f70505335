import type { Severity } from '../api/wire';
import { inLanguage } from '../app/language';
import { kk } from './messages.kk';
import { ru } from './messages.ru';

const en = {
  messages: {
    page: 'Open a case',
    intro: { customer: 'Say what you cannot do. You see at once what that means and when an engineer answers.', intake: 'For the person on the line. What they say is theirs; who typed it is recorded too.' },
    channel: { label: 'How it came', phone: 'By phone', web: 'Through the web' },
    title: 'What cannot be done?',
    titleHint: 'One line, as you would say it on the phone.',
    severity: 'How bad is it?',
    description: 'What happens, since when, for whom?',
    impact: 'What does it mean for the business?',
    impactHint: 'It decides how severe the case is.',
    steps: 'How can it be seen again? (if known)',
    where: 'Who, where and what',
    workOrder: 'Work order',
    location: 'Location',
    contact: 'Contact',
    product: 'Product',
    environment: { label: 'Environment', production: 'Production', other: 'Not production' },
    verification: { label: 'How the caller was verified', pin: 'PIN', call_back: 'Called back' },
    open: (severity: Severity | null) => (severity === null ? 'Open the case' : `Open as Severity ${severity}`),
    drafts: {
      heading: 'Drafts',
      untitled: 'without a title yet',
      goOn: (number: string) => `Go on with ${number}`,
      discard: 'Discard',
      discardNumber: (number: string) => `Discard ${number}`,
      another: 'Put it aside and start another',
      discardThis: 'Discard this draft',
      reading: 'Fetching the draft',
      gone: 'This draft is no longer there. It was opened or discarded.',
    },
    keeping: {
      nothing: 'What you type is kept as a draft.',
      here: 'Kept in this window; with the desk once a work order is chosen.',
      saving: 'Keeping what you typed',
      kept: (number: string, when: string) => `Kept as draft ${number}, ${when}`,
      failed: (why: string) => `Kept in this window only. ${why}`,
    },
    notYours: 'Your account reads cases, it opens none',
    notYoursDetail: 'Ask your customer support manager, or call the support line.',
    refusal: {
      heading: 'Call us now',
      kept: 'We have everything you typed.',
      keeping: 'We are keeping what you type.',
      byPhone: (severity: Severity) => `A Severity ${severity} comes by phone: the person who takes your call opens it with you, from this draft.`,
      number: 'Say this number on the phone',
      phone: 'Support line',
      portal: "Or open it in the product's own portal",
      orLower: 'If work can go on after all, choose Severity B or C and open it here.',
    },
  },
};

export type Texts = typeof en;
export const { messages } = inLanguage({ en, ru, kk });
