import type { Channel } from './channel.js';
import { promisedResponse, type PromisedResponse, type RespondingLocation, type ResponseTarget, type TableId } from './response-table.js';
import { isCritical, type Severity } from './severity.js';

/** What a case is, as far as the choice of its response table goes. */
export interface RespondingCase {
  severity: Severity;
  channel: Channel;
  environment: 'production' | 'other';
  description: string;
  /** As the case says it, such as `en` or `en-GB`. */
  language: string;
  product: { id: string; name: string; azureComponent: boolean; rapidResponse: boolean };
  location: RespondingLocation;
}

/** What was bought that may put another table in the place of section 2's. */
export interface EnhancedServices {
  rapidResponse: boolean;
  /** The name of a confirmed event whose window the opening falls into; null outside of any (`AEM-2`). */
  event: string | null;
  missionCritical: { products: string[]; responseTable: ({ severity: Severity } & ResponseTarget)[] | null } | null;
  thirdTier: { products: string[] } | null;
}

/** On a tie the first of these wins. */
const ORDER: readonly TableId[] = ['event_management', 'rapid_response', 'mission_critical', 'third_tier', 'premier'];

const WITHIN_15_MINUTES: ResponseTarget = { targetMinutes: 15, hours: '24x7' };

/** A table that applies, or one that was bought and does not, with why. */
type Candidate = PromisedResponse | { tableId: TableId; whyNot: string };

/**
 * The response table that holds for a case and why: of those that apply, the one with the earliest deadline for this
 * opening (section 3). What was bought and does not apply is said too.
 * @param deadline what a target would give for this opening, ms
 */
export function chooseResponse(given: RespondingCase, bought: EnhancedServices, deadline: (target: ResponseTarget) => number): PromisedResponse {
  const candidates = [event(given, bought), rapidResponse(given, bought), missionCritical(given, bought), thirdTier(given, bought)]
    .filter((candidate) => candidate !== null);
  const applying = [...candidates.filter((candidate): candidate is PromisedResponse => !('whyNot' in candidate)), promisedResponse(given.severity, given.location)];
  const chosen = applying.reduce((best, each) => (comesBefore(each, best, deadline) ? each : best));
  const notApplied = candidates.flatMap((candidate) => ('whyNot' in candidate ? [candidate.whyNot] : []));
  return { ...chosen, why: [chosen.why, ...notApplied].join(' ') };
}

function comesBefore(a: PromisedResponse, b: PromisedResponse, deadline: (target: ResponseTarget) => number): boolean {
  const difference = deadline(a) - deadline(b);
  return difference === 0 ? ORDER.indexOf(a.tableId) < ORDER.indexOf(b.tableId) : difference < 0;
}

/** `AEM-1`: inside a confirmed window, Severity 1 and A, opened online through the portal, with AEM in the description. */
function event({ severity, channel, description, product, language }: RespondingCase, { event: name }: EnhancedServices): Candidate | null {
  if (name === null || !isCritical(severity)) return null;
  const missing = [
    ...(product.azureComponent ? [] : [`${product.name} is no Azure component`]),
    ...(channel === 'online_portal' ? [] : ['it was not opened through the portal']),
    ...(/\bAEM\b/.test(description) ? [] : ['its description does not say AEM']),
  ];
  return missing.length === 0
    ? { tableId: 'event_management', ...WITHIN_15_MINUTES, why: `Azure Event Management: the event ${name} is on (AEM-1).${inEnglish(language, 'AEM-1')}` }
    : { tableId: 'event_management', whyNot: `Azure Event Management does not apply though ${name} is on: ${missing.join(', ')} (AEM-1).` };
}

/** `RR-1`, `RR-2`: Severity 1 and A in production on a covered component, opened through the cloud portal; else section 2, with why. */
function rapidResponse({ severity, channel, environment, product, language }: RespondingCase, bought: EnhancedServices): Candidate | null {
  if (!bought.rapidResponse || !isCritical(severity)) return null;
  const missing = [
    ...(product.azureComponent && product.rapidResponse ? [] : [`${product.name} is not covered (RR-2)`]),
    ...(environment === 'production' ? [] : ['it is not about production']),
    ...(channel === 'online_portal' ? [] : ['it was not opened through the portal']),
  ];
  return missing.length === 0
    ? { tableId: 'rapid_response', ...WITHIN_15_MINUTES, why: `Rapid Response: a covered component in production, opened through the portal (RR-1).${inEnglish(language, 'RR-1')}` }
    : { tableId: 'rapid_response', whyNot: `Rapid Response does not apply: ${missing.join(', ')} (RR-1).` };
}

/** The enhanced services work in English only: a case in another language is taken, and told so (`SEV-9`). */
const inEnglish = (language: string, rule: string): string =>
  (/^en\b/i.test(language) ? '' : ` Work on it is in English only; this case says '${language}' (${rule}).`);

/** `MCS-1`: products of the mission-critical set have the exhibit's table; without one, section 2. */
function missionCritical({ severity, product, location }: RespondingCase, { missionCritical: service }: EnhancedServices): Candidate | null {
  if (!service?.products.includes(product.id)) return null;
  const target = service.responseTable?.find((row) => row.severity === severity);
  if (!target) {
    return { ...promisedResponse(severity, location), tableId: 'mission_critical', why: `Mission critical: ${product.name} is in the named set; its exhibit sets no table, so section 2 holds (MCS-1).` };
  }
  const { targetMinutes, hours } = target;
  return { tableId: 'mission_critical', targetMinutes, hours, why: `Mission critical: ${product.name} is in the named set (MCS-1).` };
}

/** `TT-1`: the third tier takes it at once; section 2's targets stay. */
function thirdTier({ severity, product, location }: RespondingCase, { thirdTier: service }: EnhancedServices): Candidate | null {
  if (!service?.products.includes(product.id)) return null;
  return { ...promisedResponse(severity, location), tableId: 'third_tier', why: `Third-tier: ${product.name} is a named technology; section 2's targets hold (TT-1).` };
}
