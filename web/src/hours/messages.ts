import type { HourKind } from '../api/wire';
import { inLanguage } from '../app/language';
import { amountIn } from './amount';
import { kk } from './messages.kk';
import { ru } from './messages.ru';

const hours = amountIn('h', 'min');

const en = {
  hoursAndMinutes: hours,
  kinds: {
    prs: 'Problem resolution', third_tier: 'Third tier', support_assistance: 'Support assistance', development_assistance: 'Development assistance',
    advisory: 'Advisory', dse: 'Dedicated engineer',
  } satisfies Record<HourKind, string>,
  messages: {
    heading: 'Work and hours',
    none: 'No work is logged yet.',
    total: (worked: number, charged: number) => `${hours(worked)} worked, ${hours(charged)} charged`,
    log: 'Log work',
    logTitle: 'Log work on this case',
    correct: 'Correct',
    correctLabel: (note: string) => `Correct “${note}”`,
    correctTitle: 'Correct an entry',
    correctHint: 'The wrong entry stays on record; this one counts in its place. 0 minutes strikes it.',
    minutes: 'Minutes',
    minutesHint: 'What it took. Rounding is the ledger’s.',
    workedOn: 'Day',
    note: 'What was done',
    noteHint: 'The customer reads it.',
    kind: 'Hours',
    ofCase: 'Of the case',
    reason: 'What was wrong',
    save: 'Log it',
    cancel: 'Not now',
    start: 'Start timer',
    stop: 'Stop timer',
    running: (minutes: number) => `Your timer: ${hours(minutes)}`,
    stopTitle: 'Log what the timer shows',
    stopHint: 'Each begun minute counts.',
    discard: 'Throw it away',
    struck: 'corrected',
  },
  causes: {
    purchase: 'Bought', labour: 'Work', product_defect: 'Given back', transfer: 'Moved', exchange: 'Exchanged', conversion: 'Converted', travel: 'Travel',
    support_assistance: 'Proactive service', correction: 'Correction', write_off: 'Written off', forfeiture: 'Forfeited', carried_over: 'Carried over',
  } as Record<string, string>,
  statement: {
    title: (number: string) => `Hours of ${number}`,
    open: 'Hours and statement',
    contract: 'Work order',
    pooled: 'pooled at the host',
    none: 'No hours were bought',
    noneDetail: 'This work order has no pool of prepaid hours. Work that is charged would be owed, and a further case held.',
    owed: (hours: string) => `${hours} owed`,
    reserved: (hours: string) => `${hours} will be taken by open cases`,
    dry: 'Nothing is left: a further case is held until hours are bought.',
    lasts: (when: string) => `Lasts at the present rate. What is unused by ${when} is forfeited.`,
    runsOut: (when: string) => `At the present rate it runs out on ${when}.`,
    from: 'From', to: 'To', asOf: 'As known on',
    term: 'The whole term',
    csv: 'As CSV',
    print: 'To print',
    movements: 'Movements of hours',
    heads: ['When', 'Hours', 'What', 'Case', 'Why', 'By', 'Amount', 'Then'],
    still: 'Nothing moved in this period.',
    invoiceable: 'To be invoiced',
  },
  post: {
    pool: 'Into', pooled: 'pooled at the host', hours: 'Hours', cancel: 'Not now',
    purchases: { open: 'Add hours', title: 'Add hours that were bought', said: 'Reference, such as the order’s number' },
    'write-offs': { open: 'Write off', title: 'Write off what is owed', said: 'Why it will not be paid' },
  },
  prepaid: {
    left: (hours: string) => `${hours} of prepaid hours are left for it.`,
    held: 'No prepaid hours are left: the case would be recorded and held, and its clocks would start when hours are bought, or when your service delivery manager lets it go.',
  },
};

export type Texts = typeof en;
export const { hoursAndMinutes, kinds, messages, causes, statement, post, prepaid } = inLanguage({ en, ru, kk });
