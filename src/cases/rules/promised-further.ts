import type { Hours, Severity } from '../../severity/rules/index.js';

export interface FurtherTarget {
  targetMinutes: number;
  hours: Hours;
}

const HOUR = 60;

/** How soon the provider decides on a raise to Severity 1 or A that the customer asked for (`SEV-3`). */
export const SEVERITY_DECISION: FurtherTarget = { targetMinutes: 15, hours: '24x7' };

/** How soon somebody decides on a Severity 1 or A that is held for want of hours: then the critsit manager is called too (`HRS-4`). */
export const RELEASE: FurtherTarget = { targetMinutes: 15, hours: '24x7' };

/** How soon a person of the provider's has acknowledged that the customer needs a manager (`ESC-2`). */
export const MANAGER_REQUEST: FurtherTarget = { targetMinutes: 30, hours: '24x7' };

/** How soon a critsit manager has accepted under Azure Event Management; none is promised under another table (`AEM-1`). */
export const critsitManager = (responseTable: string): FurtherTarget | null =>
  (responseTable === 'event_management' ? { targetMinutes: 30, hours: '24x7' } : null);

/** How soon the customer hears again: every hour at Severity 1, every two at A; no cadence below (`CLK-5`). */
export function updateCadence(severity: Severity): FurtherTarget | null {
  if (severity === '1') return { targetMinutes: HOUR, hours: '24x7' };
  return severity === 'A' ? { targetMinutes: 2 * HOUR, hours: '24x7' } : null;
}

/** How soon the customer answers a question: within 24 hours of wall-clock time at Severity C (section 2). */
export const customerAnswer = (severity: Severity): FurtherTarget | null => (severity === 'C' ? { targetMinutes: 24 * HOUR, hours: '24x7' } : null);

/** How soon the customer's change control answers: within 4 business hours at Severity B (section 2). */
export const changeControl = (severity: Severity): FurtherTarget | null => (severity === 'B' ? { targetMinutes: 4 * HOUR, hours: 'business' } : null);
