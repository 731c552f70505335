import type { PastCase, PastEvent } from '../../cases/index.js';
import type { Facts, Input } from '../../clocks/rules/index.js';
import { promisedResponse, type RespondingLocation } from '../../severity/rules/index.js';
import type { History, IncidentEvent } from './incident.js';
import { inputsOf, runIncident, type PromisedOn } from './run-incident.js';

/**
 * An incident as a case that is over, its promises with their outcome. One that the log leaves open, unanswered, ends with
 * the last that the log knows of it: a promise that had not come due by then was neither kept nor missed.
 *
 * @param facts of which no policy has a step
 */
export function pastCase(history: History, location: RespondingLocation, facts: Facts, on: PromisedOn, id: string): PastCase {
  const over = ended(history);
  const { clocks } = runIncident(over, location, facts, on, id);
  const set = over.events.findLast((event) => event.type === 'severity_changed')?.severity ?? over.severity;
  const { tableId, why } = promisedResponse(set, location);
  const title = over.title ?? `Incident ${over.number}`;
  return {
    id, source: over.number, title: title.slice(0, LONGEST_TITLE), severity: { requested: over.severity, set }, response: { tableId, why },
    openedAt: over.openedAt, resolvedAt: over.resolvedAt, events: eventsOf(over, inputsOf(over, location, on), tableId), promises: { subjectId: id, clocks },
  };
}

const LONGEST_TITLE = 300;

function ended(history: History): History {
  const isOver = history.answeredAt !== null || history.resolvedAt !== null;
  return isOver ? history : { ...history, events: [...history.events, { at: history.lastKnownAt, type: 'withdrawn' }] };
}

function eventsOf({ title, number, severity, events, answeredAt, resolvedAt, lastKnownAt }: History, inputs: { at: number; input: Input }[], responseTable: string): PastEvent[] {
  const opened: PastEvent = { at: inputs[0]!.at, type: 'case.opened', data: { severity, channel: 'phone', title: title ?? number, responseTable }, inputs: [inputs[0]!.input] };
  const happened = events.map((event, i): PastEvent => ({ at: event.at, ...told(event), inputs: [inputs[i + 1]!.input] }));
  const resolved: PastEvent[] = answeredAt === null || resolvedAt === null ? [] : [{ at: Math.max(answeredAt, resolvedAt), type: 'case.resolved', data: { cause: '', summary: '', productDefect: false }, inputs: [] }];
  const closed: PastEvent[] = answeredAt === null ? [] : [{ at: lastKnownAt, type: 'case.closed', data: {}, inputs: [] }];
  return [opened, ...happened, ...resolved, ...closed].sort((a, b) => a.at - b.at);
}

function told(event: IncidentEvent): Pick<PastEvent, 'type' | 'data'> {
  if (event.type === 'severity_changed') return { type: 'severity.set', data: { from: event.from, to: event.severity, reason: '' } };
  return event.type === 'responded' ? { type: 'case.responded', data: { by: 'phone', body: '' } } : { type: 'case.withdrawn', data: { reason: '' } };
}
