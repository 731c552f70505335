import type { HourKind } from '../api/wire';
import { inLanguage } from '../app/language';
import { amountIn } from './amount';

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
    lasts: (when: string) => `At the present rate it lasts to the end of the term. What is unused by ${when} is forfeited.`,
    runsOut: (when: string) => `At the present rate it runs out on ${when}.`,
    from: 'From', to: 'To', asOf: 'As known on',
    term: 'The whole term',
    csv: 'As CSV',
    print: 'To print',
    movements: 'Movements of hours',
    heads: ['When', 'Hours', 'What', 'Case', 'Why', 'By', 'Amount', 'Then'],
    still: 'Nothing moved in this period.',
    thirdTierFee: (percent: number, prs: string, fee: string) => `Third-tier fee: ${percent} % of ${prs} of accumulated problem resolution hours = ${fee}`,
    invoiceable: 'To be invoiced',
  },
  post: {
    pooled: 'pooled at the host', cancel: 'Not now', more: 'Other movements', from: 'From', undoLabel: (seq: number) => `Undo posting ${seq}`,
    would: (pool: string, before: string, after: string, owed: string | null) => `${pool}: ${before} → ${after}${owed === null ? '' : `, ${owed} still owed`}`,
    acts: {
      purchases: { open: 'Add hours', title: 'Add hours that were bought', hint: 'They settle first what is owed there. Cases held for want of them are released, in the order of their opening.' },
      transfers: { open: 'Move between locations', title: 'Move hours to another location', hint: 'Problem resolution hours only.' },
      exchanges: { open: 'Exchange for another kind', title: 'Exchange hours for another kind', hint: 'With your consent, which this posting records.' },
      conversions: { open: 'Convert Software Assurance incidents', title: 'Convert incidents into hours', hint: 'At the rate of the work order.' },
      travel: { open: 'Post travel', title: 'Post agreed travel', hint: '' },
      'support-assistance': { open: 'Schedule a proactive service', title: 'Schedule a proactive service', hint: 'Its price is rounded to the nearest hour and deducted now.' },
      'write-offs': { open: 'Write off what is owed', title: 'Write off what is owed', hint: '' },
      corrections: { open: 'Undo', title: 'Undo this posting', hint: 'Both postings stay on record. Hours that were spent meanwhile become owed.' },
    },
    fields: {
      kind: 'Kind', toKind: 'Into the kind', place: 'Location', toPlace: 'To', hours: 'Hours', incidents: 'Incidents', numerator: 'Credited', denominator: 'for each', rateDifference: 'Difference of rates',
      pay: 'Paid by', requestedBy: 'Who of the customer asked', service: 'Service', priceBy: 'Priced by', price: 'Price', each: 'Each', seq: 'Posting', reference: 'Reference, such as the order’s number', reason: 'Reason',
    },
    choices: {
      rateDifference: { factor: 'Adjusts the hours credited', invoiceable: 'Is invoiced' },
      pay: { prs: 'Problem resolution hours', invoice: 'Invoice' },
      priceBy: { days: 'Days', fee: 'A fixed fee' },
    },
    price: { days: 'Days', fee: 'Fee, in minor units' },
    each: { days: 'Hours a day', fee: 'Fee of an hour, in minor units' },
  },
  prepaid: {
    left: (hours: string) => `${hours} of prepaid hours are left for it.`,
    held: 'No prepaid hours are left: the case would be recorded and held, and its clocks would start when hours are bought, or when your service delivery manager lets it go.',
  },
};

export type Texts = typeof en;
export const { hoursAndMinutes, kinds, messages, causes, statement, post, prepaid } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
