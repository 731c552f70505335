import type { Severity } from './severity.js';

/** On which clock a target is counted: round the clock, or the working hours of the support location. */
export type Hours = '24x7' | 'business';

export interface ResponseTarget {
  targetMinutes: number;
  hours: Hours;
}

/** The tables there are: section 2's, and those of section 3. */
export const TABLES = ['premier', 'rapid_response', 'event_management', 'mission_critical', 'third_tier'] as const;
export type TableId = (typeof TABLES)[number];

/** A response table says, by severity, how soon a human must answer and which hours count. */
export interface ResponseTable {
  id: TableId;
  targets: Record<Severity, ResponseTarget>;
}

/** What a location has to do with the table: whether Severity B runs 24x7 there (DOS 4.3.3, note 4). */
export interface RespondingLocation {
  severityBAroundTheClock: boolean;
}

/** Section 2 of the specification (DOS 4.3.3): first response, by severity. */
export const PREMIER: ResponseTable = {
  id: 'premier',
  targets: {
    '1': { targetMinutes: 60, hours: '24x7' },
    A: { targetMinutes: 60, hours: '24x7' },
    B: { targetMinutes: 120, hours: 'business' },
    C: { targetMinutes: 240, hours: 'business' },
  },
};

export interface PromisedResponse extends ResponseTarget {
  tableId: TableId;
  why: string;
}

/**
 * The first response promised for a severity at a location: minutes, and the hours they are counted in.
 * Source: section 2 of the specification, note 4 for Severity B.
 */
export function promisedResponse(severity: Severity, location: RespondingLocation): PromisedResponse {
  const target = PREMIER.targets[severity];
  const why = 'Premier: no enhanced response service covers this case (section 2).';
  if (severity === 'B' && location.severityBAroundTheClock) {
    return { tableId: PREMIER.id, ...target, hours: '24x7', why: `${why} Severity B runs 24x7 at this location (note 4).` };
  }
  return { tableId: PREMIER.id, ...target, why };
}
