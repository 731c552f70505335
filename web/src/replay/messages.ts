import { counted, inLanguage, locale } from '../app/language';
import type { Trigger } from '../policies/api';
import type { ReplayState } from './api';

const many = counted('en');
const figure = new Intl.NumberFormat(locale);

const en = {
  messages: {
    page: 'Replay',
    intro: 'Drop an incident log: the desk runs it through its promises and escalation policies and says what would have been kept, what missed, and who would have been woken. Nothing is sent, no case is made.',
    drop: 'Drop a ServiceNow incident log here (CSV, up to 64 MB)',
    choose: 'Choose a file',
    sample: 'Try our sample',
    sampleHint: '30 incidents of February and March 2024, with every oddity that a real log has',
    sending: (name: string) => `Sending ${name}…`,
    under: 'What it is replayed under',
    workOrder: 'Work order',
    firstWorkOrder: 'The first of your work orders',
    policy: 'Policy',
    inForce: 'The one in force',
    compare: 'Compare with',
    nothing: 'Nothing',
    policyVersion: (name: string, version: number) => `${name === 'default' ? 'Default' : name}, version ${version}`,
    earlier: 'Replayed before',
    columns: { file: 'File', workOrder: 'Work order', policies: 'Policies', state: 'State', asked: 'Handed in' },
    empty: { title: 'No log has been replayed yet', detail: 'The verdict on each log you drop stays here for your colleagues, until somebody deletes it. The log itself is not kept.' },
    states: { waiting: 'Waiting', running: 'Running', done: 'Verdict', failed: 'No verdict' } satisfies Record<ReplayState, string>,
    by: (name: string, when: string) => `${name}, ${when}`,
    back: 'All replays',
    print: 'Print',
    remove: 'Delete',
    removeTitle: 'Delete this replay?',
    removeDetail: 'The verdict is gone for everybody. Drop the log again to have it anew.',
    waiting: 'Waits for a worker to be free',
    progress: (percent: string, rows: number) => `${percent} read, ${many(rows, { one: 'row', other: 'rows' })}`,
    goesOn: 'It goes on if you leave this page.',
    failed: 'There is no verdict',
    again: 'Drop another log',
    summary: (incidents: number, workOrder: string, customer: string) => `${many(incidents, { one: 'incident', other: 'incidents' })} replayed under ${workOrder} of ${customer}`,
    counted: (calendar: string, version: number, city: string) => `Counted on ${calendar}, version ${version}. Times are those of ${city}.`,
    nothingIn: { title: 'There is no incident in this log', detail: 'The header is sound, but no row could be used. See below which, and why.' },
    figures: { kept: 'kept', met: 'in time', missed: 'missed', unanswered: 'unanswered' },
    bySeverity: 'First responses',
    severity: 'Severity',
    all: 'All',
    severityColumns: { cases: 'Cases', met: 'In time', missed: 'Missed', unanswered: 'Unanswered', kept: 'Kept' },
    bySeverityHint: 'A case counts once, under the severity it was answered on. Missed: answered too late, or a promise made on the way was missed. Unanswered: the log shows no answer.',
    heat: 'Hour by hour',
    heatShown: 'What is shown',
    heats: { missed: 'Promises missed', opened: 'Cases opened' },
    heatHint: (city: string) => `By the hour of the week in which it happened, in ${city}.`,
    day: 'Day',
    sum: 'Sum',
    noneMissed: 'No promise was missed.',
    escalations: 'Who would have been told',
    escalationColumns: { when: 'When', reaches: 'Reaches' },
    fired: 'Times',
    difference: 'Difference',
    woken: (from: string, to: string) => `Who would have been woken, ${from} to ${to}`,
    wokenColumns: { who: 'Who', times: 'Calls', nights: 'Nights' },
    wokenHint: 'By role or roster: who it would have been, the rosters say.',
    anybody: 'Nights on which anybody was woken',
    nobody: 'Nobody would have been woken.',
    worst: 'The latest answers',
    worstHint: 'By time past the deadline, as the promise’s own clock counts it. Open one to see how its deadline adds up.',
    line: (line: number) => `line ${figure.format(line)}`,
    late: (duration: string) => `${duration} late`,
    never: 'never answered',
    neverFor: (duration: string) => `never answered, at least ${duration} late`,
    times: { opened: 'Opened', due: 'Due', answered: 'Answered' },
    skipped: (count: number) => `${many(count, { one: 'row', other: 'rows' })} could not be used`,
    skippedNone: 'Every row could be used.',
    skippedColumns: { line: 'Line', why: 'Why' },
    more: (count: number) => `and ${figure.format(count)} more`,
    showAll: 'Show all',
    trigger: (trigger: Trigger): string => {
      if ('percent' in trigger) return `${trigger.percent} % of the time used`;
      if (trigger.afterMinutes === 0) return 'Deadline missed';
      return `${figure.format(trigger.afterMinutes)} ${trigger.counted === 'business' ? 'business ' : ''}min after it`;
    },
    who: {
      lead: 'Lead of the queue', assignee: 'Engineer on the case', sdm: 'Service delivery manager', critsit_manager: 'Critsit manager', owner: 'Owner of the promise', admin: 'Administrators',
      duty_engineer: 'Duty engineer', senior_managers: 'Senior managers', executives: 'Executives', person: 'A person by name', roster: 'Whoever is on duty in a roster', webhook: 'A program',
    } as Record<string, string>,
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });

const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });

export const number = (count: number): string => figure.format(count);
export const difference = (count: number): string => signed.format(count);
export const percent = (part: number, of: number): string => (of === 0 ? '–' : share.format(part / of));
export const wholePercent = (part: number, of: number): string => whole.format(of === 0 ? 0 : part / of);
export const whoInWords = (who: string): string => messages.who[who] ?? who;
