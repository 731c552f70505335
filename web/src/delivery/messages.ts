import { counted, inLanguage } from '../app/language';
import { kk } from './messages.kk';
import { ru } from './messages.ru';

const many = counted('en');

const en = {
  messages: {
    page: 'Delivery',
    parts: { board: 'Board', compliance: 'Compliance', breaches: 'Breaches', hours: 'Hours' },
    partsLabel: 'Parts of delivery',
    wall: 'Wallboard',
    notYours: 'Delivery is watched by those who answer for it',
    notYoursDetail: 'All running clocks are shown to queue leads, critsit managers, service delivery managers and administrators.',
    csv: 'As CSV',
    board: 'Running clocks by time to breach',
    boardHelp: 'Arrow keys go from mark to mark, Enter opens the case.',
    by: 'Lanes',
    lanes: { customer: 'By customer', queue: 'By queue' },
    view: 'How it is shown',
    views: { board: 'As lanes', list: 'As a list' },
    lane: (name: string, clocks: number) => `${name}: ${many(clocks, { one: 'clock', other: 'clocks' })}`,
    scale: 'The scale is logarithmic: the next hour has as much room as a day far off.',
    missed: 'missed',
    present: 'now',
    tick: (ms: number) => (ms < 3_600_000 ? `${Math.round(ms / 60_000)} m` : ms < 86_400_000 ? `${Math.round(ms / 3_600_000)} h` : `${Math.round(ms / 86_400_000)} d`),
    crowd: (count: number) => `${count} more stand here. See the list.`,
    count: (running: number, missed: number) => `${many(running, { one: 'clock runs', other: 'clocks run' })}, ${missed} missed`,
    mark: (severity: string, number: string, kind: string, says: string) => `${severity}, ${number}, ${kind}, ${says}`,
    due: (when: string) => `due ${when}`,
    there: (when: string, city: string) => `${when} in ${city}`,
    workLeft: (length: string) => `${length} of work left`,
    left: (length: string) => `${length} left`,
    opens: (length: string, when: string) => `${length} of work left, hours open ${when}`,
    missedBy: (length: string) => `missed by ${length}`,
    nobody: 'nobody yet',
    columns: { severity: 'Sev', case: 'Case', title: 'Title', customer: 'Customer', queue: 'Queue', owner: 'Owner', kind: 'Promise', due: 'Due', left: 'Left' },
    firstOnes: (n: number) => `The first ${n} are shown. The file has all of them.`,
    empty: { title: 'No clock runs', detail: 'Every promise is kept or over. A clock appears here the moment a case is opened.' },
    forecast: 'The next eight hours',
    forecastDetail: 'Deadlines by half hours, against the fewest engineers on duty at any time of each.',
    onDuty: 'On duty',
    halfHours: ['Half hour', 'Deadlines', 'On duty'],
    forecastTable: 'The next eight hours in figures',
    today: 'Today',
    figures: { due: 'due', fired: 'fired', late: 'late' },
    todayDetail: 'Escalations of your day so far, as the auditor reckons them.',
    audit: 'The whole audit',
    nextBreach: 'to the next breach',
    running: 'running',
    missedNow: 'missed now',
    noBreach: 'nothing due',
    leaveWall: 'Leave the wallboard',
    awake: 'The screen is kept awake.',
  },
};

export type Texts = typeof en;
export const { messages } = inLanguage({ en, ru, kk });
