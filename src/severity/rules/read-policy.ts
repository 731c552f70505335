import type { FieldError } from '../../platform/http/problem.js';
import { CLOCK_KINDS, QUEUE_ROSTERS, REACHED_ROLES, reachesPeople, STEP_ACTIONS, stepsFor, type EscalationPolicy, type PolicyStep, type Reach, type StepAction, type Trigger } from './escalation-policy.js';
import { SEVERITIES } from './severity.js';

type Chain = EscalationPolicy['chains'][number];
type Fields = Record<string, unknown>;
/** Notes what is wrong with a field, in words. */
type Wrong = (field: string, message: string) => void;

const MOST_CHAINS = 60;
const MOST_STEPS = 20;
const MOST_REACHED = 10;
/** 30 days: what is later than that is no escalation. */
const LATEST = 43_200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads a policy that somebody wrote, whatever that is, and says what is wrong with it, field by field (`ESC-1`): the policy is
 * sound where nothing is.
 */
export function readPolicy(given: unknown, at = 'content'): { policy: EscalationPolicy; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const wrong: Wrong = (field, message) => void problems.push({ field, message });
  const chains = list(fields(given).chains, `${at}.chains`, MOST_CHAINS, 'chains of steps', wrong).map((chain, i) => readChain(fields(chain), `${at}.chains.${i}`, wrong));
  const policy: EscalationPolicy = { chains };
  if (problems.length > 0) return { policy, problems };
  hidden(policy, at, wrong);
  silent(policy, `${at}.chains`, wrong);
  return { policy, problems };
}

function readChain(given: Fields, at: string, wrong: Wrong): Chain {
  const kind = oneOf([...CLOCK_KINDS, 'any'] as const, given.kind, `${at}.kind`, wrong);
  const severities = someOf(SEVERITIES, given.severities, `${at}.severities`, wrong);
  const steps = list(given.steps, `${at}.steps`, MOST_STEPS, 'steps', wrong).map((step, i) => readStep(fields(step), `${at}.steps.${i}`, wrong));
  for (const [i, { trigger }] of steps.entries()) {
    if (i > 0 && comesBefore(trigger, steps[i - 1]!.trigger)) wrong(`${at}.steps.${i}.trigger`, 'Comes before the step above it. Put the steps in the order in which they are due.');
  }
  return { kind, severities, steps };
}

function readStep(given: Fields, at: string, wrong: Wrong): PolicyStep {
  const trigger = readTrigger(fields(given.trigger), `${at}.trigger`, wrong);
  const reach = list(given.reach, `${at}.reach`, MOST_REACHED, 'whom this step reaches', wrong).map((each, i) => readReach(fields(each), `${at}.reach.${i}`, wrong));
  const actions = someOf(STEP_ACTIONS, given.actions, `${at}.actions`, wrong);
  if (new Set(reach.map((each) => JSON.stringify(each))).size !== reach.length) wrong(`${at}.reach`, 'Name each once.');
  checkActions(actions, trigger, reach, `${at}.actions`, wrong);
  if (given.repeatEveryMinutes === undefined || given.repeatEveryMinutes === null) return { trigger, reach, actions };
  const repeatEveryMinutes = whole(given.repeatEveryMinutes, 1, LATEST, `${at}.repeatEveryMinutes`, 'minutes, at least 1, or nothing where it does not repeat', wrong);
  return { trigger, reach, actions, repeatEveryMinutes };
}

function checkActions(actions: StepAction[], trigger: Trigger, reach: Reach[], at: string, wrong: Wrong): void {
  if (actions.includes('record_breach') && 'percent' in trigger) wrong(at, 'A breach is recorded once the deadline has passed: at 0 minutes after it, say.');
  if (actions.includes('reassign') && !reach.some(reachesPeople)) wrong(at, 'The case is given to somebody: name people whom this step reaches.');
}

function readTrigger(given: Fields, at: string, wrong: Wrong): Trigger {
  if ('percent' in given && 'afterMinutes' in given) wrong(at, 'Give a share of the time or minutes after the deadline, not both.');
  if ('percent' in given) return { percent: whole(given.percent, 0, 100, `${at}.percent`, 'percent of the time used, from 0 to 100', wrong) };
  return {
    afterMinutes: whole(given.afterMinutes, 0, LATEST, `${at}.afterMinutes`, 'minutes after the deadline, from 0 on', wrong),
    counted: oneOf(['elapsed', 'business'] as const, given.counted, `${at}.counted`, wrong),
  };
}

function readReach(given: Fields, at: string, wrong: Wrong): Reach {
  const [name, ...more] = Object.keys(given);
  if (more.length > 0) wrong(at, 'Give one of role, roster, personId, rosterId, webhookId.');
  if (name === 'role') return { role: oneOf(REACHED_ROLES, given.role, `${at}.role`, wrong) };
  if (name === 'roster') return { roster: oneOf(QUEUE_ROSTERS, given.roster, `${at}.roster`, wrong) };
  if (name === 'personId') return { personId: id(given.personId, `${at}.personId`, wrong) };
  if (name === 'rosterId') return { rosterId: id(given.rosterId, `${at}.rosterId`, wrong) };
  if (name === 'webhookId') return { webhookId: id(given.webhookId, `${at}.webhookId`, wrong) };
  wrong(at, 'Say whom: a role, a roster, a person or a webhook.');
  return { role: 'lead' };
}

/** A share of the time is used before the deadline, and what comes after it after that. Elapsed and business minutes are not compared. */
function comesBefore(trigger: Trigger, before: Trigger): boolean {
  if ('percent' in trigger) return 'percent' in before ? trigger.percent < before.percent : true;
  return !('percent' in before) && trigger.counted === before.counted && trigger.afterMinutes < before.afterMinutes;
}

/** The first chain that matches applies, so one behind others that take all of it never does. */
function hidden({ chains }: EscalationPolicy, at: string, wrong: Wrong): void {
  const taken = new Set<string>();
  for (const [i, { kind, severities }] of chains.entries()) {
    const own = (kind === 'any' ? CLOCK_KINDS : [kind]).flatMap((each) => severities.map((severity) => `${each} ${severity}`));
    if (own.every((each) => taken.has(each))) wrong(`${at}.chains.${i}.kind`, 'Chains above this one take all of it, so its steps never apply. Move it up, or take it out.');
    for (const each of own) taken.add(each);
  }
}

/** Every promise must reach somebody before it is forgotten (`ESC-5`). */
function silent(policy: EscalationPolicy, at: string, wrong: Wrong): void {
  const unheard = CLOCK_KINDS.flatMap((kind) => {
    const severities = SEVERITIES.filter((severity) => !stepsFor(policy, kind, severity).some(({ reach, actions }) => actions.includes('notify') && reach.some(reachesPeople)));
    return severities.length === 0 ? [] : [`${kind.replaceAll('_', ' ')} (Severity ${severities.join(', ')})`];
  });
  if (unheard.length > 0) wrong(at, `Nobody would be told of: ${unheard.join('; ')}. Add a chain that notifies somebody.`);
}

const fields = (given: unknown): Fields => (typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Fields) : {});

function list(given: unknown, field: string, most: number, what: string, wrong: Wrong): unknown[] {
  if (Array.isArray(given) && given.length > 0 && given.length <= most) return given as unknown[];
  wrong(field, `Give ${what}: at least one, at most ${most}.`);
  return [];
}

function oneOf<Value extends string>(known: readonly Value[], given: unknown, field: string, wrong: Wrong): Value {
  const found = known.find((each) => each === given);
  if (found === undefined) wrong(field, `Give one of: ${known.join(', ')}.`);
  return found ?? known[0]!;
}

function someOf<Value extends string>(known: readonly Value[], given: unknown, field: string, wrong: Wrong): Value[] {
  const asked: unknown[] = Array.isArray(given) ? given : [];
  const found = known.filter((each) => asked.includes(each));
  if (found.length === 0 || found.length !== asked.length) wrong(field, `Give at least one of these, each once: ${known.join(', ')}.`);
  return found;
}

function whole(given: unknown, least: number, most: number, field: string, what: string, wrong: Wrong): number {
  if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given;
  wrong(field, `Give ${what}, as a whole number${most === LATEST ? ` of at most ${LATEST}` : ''}.`);
  return least;
}

function id(given: unknown, field: string, wrong: Wrong): string {
  if (typeof given === 'string' && UUID.test(given)) return given.toLowerCase();
  wrong(field, 'Choose one.');
  return '';
}
