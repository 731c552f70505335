import { counted, inLanguage } from '../app/language';

const many = counted('en');

const en = {
  causes: {
    nobody_on_duty: 'Nobody was on duty', not_noticed: 'Nobody noticed it in time', overload: 'Too much at once', handed_over: 'Lost in a hand-over', wrong_queue: 'It was in the wrong queue',
    wrong_severity: 'Its severity was set wrong', waiting_for_customer: 'The customer could not be reached', answered_elsewhere: 'Answered, but not recorded', tools_failed: 'Our tools failed', other: 'Something else',
  },
  breaches: {
    intro: 'Promises whose deadline passed before anybody answered. Each opens with what the record tells about it; why it came so is written by the service delivery manager.',
    severity: 'Severity', all: 'All', reviewed: 'Cause', reviews: { any: 'Any', yes: 'Written', no: 'Not written' },
    heads: { severity: 'Sev', case: 'Case', customer: 'Customer', queue: 'Queue', kind: 'Promise', due: 'Due', outcome: 'Outcome', cause: 'Cause' },
    late: (length: string) => `answered ${length} late`,
    unanswered: 'not answered',
    notWritten: 'not written yet',
    more: 'Show more',
    empty: { title: 'No promise was missed', detail: 'In this period, with this filter. One that is missed appears here with what the record tells about it.' },
    open: (number: string) => `How ${number} came to be missed`,
    title: (number: string) => `Missed promise of ${number}`,
    back: 'All breaches',
    print: 'Print',
    facts: 'What it took',
    lengths: { promised: 'Promised', worked: 'Taken, of time that counts', toAnswer: 'Until the answer, on the wall', overdue: 'Past the deadline', toAcknowledgement: 'From the first alarm until somebody had heard' },
    never: 'never',
    stillOpen: 'Nobody has answered yet.',
    course: 'How it went',
    started: 'The clock started',
    missed: 'The deadline passed',
    answered: 'Answered',
    ended: 'Ended without an answer',
    onDuty: (names: string, queue?: string) => `On duty${queue ? ` in ${queue}` : ''}: ${names}`,
    nobody: 'nobody',
    reached: (who: string) => `Reached ${who}`,
    repeat: (n: number) => `repeated, ${n}`,
    firedLate: 'fired late',
    acknowledged: (by: string, when: string) => `acknowledged by ${by}, ${when}`,
    notAcknowledged: 'not acknowledged',
    noSteps: 'No escalation fired.',
    why: 'Why it was missed',
    cause: 'Cause', choose: 'Choose one', note: 'What happened, and what is done about it', save: 'Save the cause', again: 'Write another version', cancel: 'Not now',
    written: (by: string, when: string, version: number) => `${by}, ${when}, version ${version}`,
    earlier: (n: number) => many(n, { one: 'earlier version', other: 'earlier versions' }),
    none: 'Nobody has written why yet.',
  },
};

export type Texts = typeof en;
export type CauseOfBreach = keyof Texts['causes'];
export const { causes, breaches } = await inLanguage(en, { ru: () => import('./breach-messages.ru'), kk: () => import('./breach-messages.kk') });
