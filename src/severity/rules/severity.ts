/** The four severities of the response table (DOS 4.3.3), gravest first. */
export const SEVERITIES = ['1', 'A', 'B', 'C'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 0 for Severity 1 to 3 for Severity C: what sorts first is served first. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** True when `to` is graver than `from` (`SEV-4` calls that an upgrade). */
export function isUpgrade(from: Severity, to: Severity): boolean {
  return severityRank(to) < severityRank(from);
}

/** Severity 1 and A: 24x7, critsit manager, phone only (`SEV-1`, `SEV-7`). */
export function isCritical(severity: Severity): boolean {
  return severity === '1' || severity === 'A';
}
