import type { Severity } from '../api/wire';
import { inLanguage } from '../app/language';
import type { Needed } from './draft';
import type { Impact } from './propose';

const en = {
  messages: {
    page: 'Open a case',
    intro: 'Say what you can’t do. You see at once what that means and when an engineer answers.',
    impacts: {
      label: 'What can’t you do?',
      choices: {
        stopped: { title: 'Everything has stopped, or a core process is lost', hint: 'It needs attention at once.' },
        degraded: { title: 'A large part is lost or badly slow', hint: 'It needs attention within the hour.' },
        impaired: { title: 'Work goes on, but impaired', hint: 'It needs attention within two business hours.' },
        minor: { title: 'Things work, with a small hindrance', hint: 'It needs attention within four business hours.' },
        question: { title: 'Nothing is broken: I have a question', hint: 'It needs attention within four business hours.' },
      } satisfies Record<Impact, { title: string; hint: string }>,
    },
    proposed: 'proposed',
    differs: {
      higher: (proposed: Severity) => `By your answer we propose Severity ${proposed}. You may ask for more: say below what it means for the business. Support sets the severity.`,
      lower: (proposed: Severity) => `By your answer we propose Severity ${proposed}. You may ask for less; you can ask for more at any time.`,
    },
    means: {
      heading: 'What this means',
      empty: 'Say what you can’t do, and you see here when an engineer answers and what both sides then owe.',
      unknown: 'Choose a work order, and you see when an engineer answers.',
      reading: 'Working out what is promised',
      by: 'An engineer answers by',
      byOnceCalled: 'Once you have called, an engineer answers by',
      yourTime: 'your time',
      there: (when: string, city: string) => `${when} in ${city}`,
      counted: (target: string, hours: '24x7' | 'business', city: string) => (hours === '24x7' ? `Within ${target}, counted round the clock.` : `Within ${target}, counted in the working hours of ${city}.`),
      covered: 'Your work order covers it.',
      notCovered: 'It cannot be opened like this',
      held: 'It would be held',
      agree: 'You agree to',
      why: 'Why then?',
      assuming: (product: string) => `Said for ${product}, as no product is chosen yet.`,
    },
    title: 'In one line',
    titleHint: 'As you would say it on the phone.',
    severity: 'Severity',
    description: 'What happens, since when, for whom?',
    impact: 'What does it mean for the business?',
    impactHint: 'It decides how severe the case is.',
    steps: 'How can it be seen again? (if known)',
    where: 'Who, where and what',
    whereAndWhat: 'Where and what',
    workOrder: 'Work order',
    location: 'Location',
    contact: 'Contact',
    product: 'Product',
    environment: { label: 'Environment', production: 'Production', other: 'Not production' },
    missing: (what: string) => `Still needed: ${what}.`,
    needed: { workOrderId: 'work order', locationId: 'location', contactId: 'contact', productId: 'product', requestedSeverity: 'severity', title: 'one line', description: 'what happens', businessImpact: 'what it means for the business' } satisfies Record<Needed, string>,
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
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
