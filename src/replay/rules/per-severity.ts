import { SEVERITIES, type Severity } from '../../severity/rules/index.js';

/** One of each for the four severities, gravest first. */
export function perSeverity<T>(make: (severity: Severity) => T): Record<Severity, T> {
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, make(severity)])) as Record<Severity, T>;
}
