import type { ClockKind, Severity } from '../api/wire';
import { kinds } from '../case/messages';
import type { Action, Chain, PolicyRow, Reach, Step, Trigger } from './api';
import { counted, inLanguage } from '../app/language';

const en = {
  messages: {
    page: 'Escalation policies',
    intro: 'Who is told, and what happens, when a promise is in danger. A work order’s own policy goes before its queue’s, and that before the desk’s.',
    columns: { name: 'Policy', scope: 'For', version: 'Version', saved: 'Saved' },
    default: 'Default',
    wholeDesk: 'The whole desk',
    savedBy: (name: string | null) => name ?? 'Critsit',
    version: (version: number) => `Version ${version}`,
    applies: 'A change applies to promises made from then on. What runs already keeps its version.',
    add: 'New policy',
    edit: 'Edit',
    history: 'Versions',
    back: 'All policies',
    show: 'Show',
    showing: (version: number) => `You are looking at version ${version}. It is not in force any more.`,
    form: {
      name: 'Name',
      scope: 'It is for',
      scopes: { queue: 'A queue', workOrder: 'A work order' },
      queue: 'Queue',
      workOrder: 'Work order',
      chain: (n: number) => `Chain ${n}`,
      kind: 'Promise',
      any: 'Any other promise',
      severities: 'Severities',
      when: 'When',
      percent: '% of the time used',
      elapsed: 'min after the deadline',
      business: 'business min after it',
      amount: 'How much',
      reach: 'Reaches',
      onDuty: (name: string) => `On duty: ${name}`,
      toWebhook: (name: string) => `Webhook: ${name}`,
      actions: 'Does',
      repeat: 'Repeat (min)',
      addStep: 'Add a step',
      addChain: 'Add a chain',
      up: 'Move up',
      down: 'Move down',
      removeStep: (n: number) => `Remove step ${n}`,
      removeChain: 'Remove this chain',
      why: 'Why',
      whyHint: 'For those who ask later.',
      save: 'Save as a new version',
      create: 'Make the policy',
      onTop: (version: number) => `Save mine on top of version ${version}`,
      cancel: 'Cancel',
      wrong: 'Not saved. See the fields marked red; nothing you typed is lost.',
    },
    dryRun: {
      title: 'Dry run',
      intro: 'Whom would a case reach if nobody answered it? Nothing is kept, nobody is told.',
      ofDraft: 'Runs what stands in the form, saved or not.',
      workOrder: 'Work order',
      severity: 'Severity',
      product: 'Product',
      anyProduct: 'Any',
      openedAt: (zone: string) => `Opened (time in ${zone})`,
      run: 'Run',
      headline: (severity: Severity, customer: string, when: string) => `A Severity ${severity} case of ${customer}, opened ${when}, would reach, in order:`,
      under: (policy: string, queue: string) => `Under ${policy}, in the queue ${queue}.`,
      draft: 'the draft',
      deadline: (kind: ClockKind, when: string) => `${kinds[kind]} is due ${when}.`,
      clock: (kind: ClockKind) => kinds[kind],
      insteadOf: (name: string) => `for ${name}`,
      webhook: 'webhook',
      nobody: 'Nobody',
      gap: (roster: string, from: string | null, until: string | null, message: string) => `${message}${from || until ? ` ${roster} is empty${from ? ` from ${from}` : ''}${until ? ` to ${until}` : ''}.` : ''}`,
      fell: (why: string) => `Falls through: ${why}.`,
      noGaps: 'Everyone named is there.',
      gaps: (count: number) => counted('en')(count, { one: 'gap', other: 'gaps' }),
    },
  },
  REACHES: {
    'role:lead': 'Lead of the queue', 'role:assignee': 'Engineer on the case', 'role:sdm': 'Service delivery manager', 'role:critsit_manager': 'Critsit manager of the case', 'role:owner': 'Owner of the promise', 'role:admin': 'Administrators',
    'roster:duty_engineer': 'Duty engineer', 'roster:critsit_manager': 'Critsit manager on duty', 'roster:senior_managers': 'Senior managers', 'roster:executives': 'Executives',
  } as Record<string, string>,
  actions: {
    notify: 'Tell them', raise_queue_rank: 'Top of the queue', record_breach: 'Record a breach', reassign: 'Give them the case', open_critsit: 'Open a critical situation', open_product_team: 'Escalate to the product team',
  } satisfies Record<Action, string>,
  roles: {
    lead: 'lead', assignee: 'engineer', sdm: 'SDM', critsit_manager: 'critsit manager', duty_engineer: 'duty engineer', senior_managers: 'senior managers', executives: 'executives', person: 'by name', roster: 'on duty', admin: 'administrator',
  } as Record<string, string>,
  words: {
    atOnce: 'At once',
    used: (percent: number) => `${percent} % of the time used`,
    missed: 'Deadline missed',
    after: (minutes: number, business: boolean) => `${minutes} ${business ? 'business ' : ''}min after the deadline`,
    severities: (all: string) => `Severity ${all}`,
    every: (minutes: number) => `every ${minutes} min until acknowledged`,
    workOrder: (customer: string, number: string) => `${customer}, work order ${number}`,
    queue: (name: string) => `Queue ${name}`,
  },
};

export type Texts = typeof en;
export const { messages, REACHES, actions, roles, words } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });

/** A reach as one value of a select, and back. */
export const keyOf = (reach: Reach): string => Object.entries(reach).map(([kind, value]) => `${kind}:${value}`)[0] ?? '';
export const reachOf = (key: string): Reach => ({ [key.slice(0, key.indexOf(':'))]: key.slice(key.indexOf(':') + 1) }) as unknown as Reach;

export function reachInWords(reach: Reach, names: Record<string, string>): string {
  const key = keyOf(reach);
  return REACHES[key] ?? names[key.slice(key.indexOf(':') + 1)] ?? key;
}

export function triggerInWords(trigger: Trigger): string {
  if ('percent' in trigger) return trigger.percent === 0 ? words.atOnce : words.used(trigger.percent);
  if (trigger.afterMinutes === 0) return words.missed;
  return words.after(trigger.afterMinutes, trigger.counted === 'business');
}

export const chainInWords = ({ kind, severities }: Pick<Chain, 'kind' | 'severities'>): string =>
  `${kind === 'any' ? messages.form.any : kinds[kind]} · ${words.severities(severities.join(', '))}`;

/** What a step does beside telling those it reaches. */
export const doesInWords = ({ actions: all, repeatEveryMinutes }: Step): string =>
  [...all.filter((each) => each !== 'notify').map((each) => actions[each]), ...(repeatEveryMinutes ? [words.every(repeatEveryMinutes)] : [])].join(', ');

export function scopeInWords({ queue, workOrder }: Pick<PolicyRow, 'queue' | 'workOrder'>): string {
  if (workOrder) return words.workOrder(workOrder.customer, workOrder.number);
  return queue ? words.queue(queue.name) : messages.wholeDesk;
}

export const nameInWords = (name: string): string => (name === 'default' ? messages.default : name);
