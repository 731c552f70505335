import { isDate } from '../../calendar/rules/index.js';

export const PHASES = ['pre_release', 'mainstream', 'extended', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** From this date on the product is in this phase, until a later one begins. */
export interface PhaseStart {
  phase: Phase;
  startsOn: string;
}

/** The phase of a product on a date. Before its first entry a product is not released yet. */
export function phaseOn(phases: PhaseStart[], date: string): Phase {
  const begun = phases.filter(({ startsOn }) => startsOn <= date).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return begun.at(-1)?.phase ?? 'pre_release';
}

export interface ProductVerdict {
  supported: boolean;
  /** In words a customer understands: why not, or what is not on offer. Null where there is nothing to say. */
  message: string | null;
}

/**
 * What may be asked for a product in a phase (`WHO-4`).
 * @param listed the work order's exhibit lists this pre-release product as supported
 */
export function productSupport(name: string, phase: Phase, listed: boolean): ProductVerdict {
  switch (phase) {
    case 'mainstream':
      return { supported: true, message: null };
    case 'extended':
      return { supported: true, message: `${name} is in extended support: security fixes are made, other fixes are not on offer. Help with using it is.` };
    case 'ended':
      return { supported: false, message: `Support for ${name} has ended. Ask your service delivery manager about a newer version.` };
    case 'pre_release':
      return listed
        ? { supported: true, message: `${name} is not released yet; your work order lists it as supported.` }
        : { supported: false, message: `${name} is not generally available yet, so it is not supported. Ask your service delivery manager to list it in the work order.` };
  }
}

/** What is wrong with a product's phases over time; empty when they go forward, one at a date. */
export function checkPhases(phases: PhaseStart[]): string[] {
  const undated = phases.find(({ startsOn }) => !isDate(startsOn));
  if (undated) return [`'${undated.startsOn}' is no date. Write it like 2026-11-24.`];
  const sorted = [...phases].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const problems = sorted.flatMap(({ phase, startsOn }, i) => {
    const before = sorted[i - 1];
    if (!before) return [];
    if (before.startsOn === startsOn) return [`Two phases begin on ${startsOn}.`];
    return PHASES.indexOf(before.phase) < PHASES.indexOf(phase) ? [] : [`${phase} cannot follow ${before.phase} (${startsOn}).`];
  });
  return phases.length === 0 ? ['A product has at least one phase.'] : problems;
}
