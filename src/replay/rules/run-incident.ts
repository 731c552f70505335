import type { Instant } from '../../calendar/rules/index.js';
import { advance, isUnanswered, nextWake, type Clock, type Effect, type Facts, type Input, type Promises, type Terms } from '../../clocks/rules/index.js';
import { promisedResponse, type Reach, type RespondingLocation, type Severity } from '../../severity/rules/index.js';
import type { History, IncidentEvent } from './incident.js';

/** The versions of calendar and policy that the log's cases are promised on, by which `Facts` are asked for them. */
export interface PromisedOn {
  calendarVersionId: string;
  policyVersionId: string;
}

/** Where only the log's own calendar and policy are known. */
export const CALENDAR = 'calendar';
export const POLICY = 'policy';
const OF_THE_LOG: PromisedOn = { calendarVersionId: CALENDAR, policyVersionId: POLICY };

/** A step of the policy that would have fired, and whom it would have reached. */
export interface Firing {
  at: Instant;
  severity: Severity;
  /** Its place in the severity's chain, from 0. */
  step: number;
  reach: Reach[];
}

export interface Outcome {
  history: History;
  /** All first-response promises of the case, in the order they were made. */
  clocks: Clock[];
  firings: Firing[];
}

/**
 * Runs one history through the fold, waking it at each instant at which time alone changes something, so that every
 * step fires when it is due. An unanswered case is followed until each step of its policy has fired once.
 *
 * @param subjectId whose promises they are
 */
export function runIncident(history: History, location: RespondingLocation, facts: Facts, on = OF_THE_LOG, subjectId = history.number): Outcome {
  let promises: Promises = { subjectId, clocks: [] };
  const firings: Firing[] = [];

  const apply = (input: Input, now: Instant, at = now) => {
    const advanced = advance(promises, input, now, facts);
    promises = advanced.promises;
    firings.push(...advanced.effects.flatMap((effect) => firingOf(effect, at)));
  };
  // What is due at an instant happens once that instant has passed (`CLK-3`): the fold is woken 1 ms later.
  const passUntil = (until: Instant) => {
    for (let due = nextWake(promises); due !== null && due < until; due = nextWake(promises)) {
      apply({ type: 'time_passed' }, due + 1, due);
    }
  };

  for (const { at, input } of inputsOf(history, location, on)) {
    passUntil(at);
    apply(input, at);
  }
  while (promises.clocks.some(hasMoreToSay)) passUntil(nextWake(promises)! + 1);
  return { history, clocks: promises.clocks, firings };
}

/** What happened, as the fold hears it: the opening first. */
export function inputsOf({ openedAt, severity, events }: History, location: RespondingLocation, on: PromisedOn): { at: Instant; input: Input }[] {
  return [
    { at: openedAt, input: { type: 'opened', openedAt, ...termsFor(severity, location, on) } },
    ...events.map((event) => ({ at: event.at, input: inputOf(event, location, on) })),
  ];
}

/** What a severity promises at the location (section 2). */
function termsFor(severity: Severity, location: RespondingLocation, { calendarVersionId, policyVersionId }: PromisedOn): Terms {
  const { targetMinutes, hours } = promisedResponse(severity, location);
  return { severity, targetMinutes, calendarVersionId: hours === '24x7' ? null : calendarVersionId, policyVersionId };
}

function inputOf(event: IncidentEvent, location: RespondingLocation, on: PromisedOn): Input {
  if (event.type === 'severity_changed') return { type: 'severity_changed', from: event.from, ...termsFor(event.severity, location, on) };
  return { type: event.type };
}

function firingOf(effect: Effect, at: Instant): Firing[] {
  if (effect.type !== 'step_fired') return [];
  return [{ at, severity: effect.clock.severity, step: effect.step.step, reach: effect.policyStep.reach }];
}

function hasMoreToSay(clock: Clock): boolean {
  if (!isUnanswered(clock)) return false;
  return clock.state === 'running' || clock.steps.some((step) => step.state === 'armed' && step.repeat === 0);
}
