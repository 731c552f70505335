import { roleOf, type Reach, type Trigger } from '../../severity/rules/index.js';

/** Whom a step reaches, by the name of the role or roster. */
export const nameOf = (reach: Reach): string => roleOf(reach);

/** When a step is due, in words (`ESC-1`). */
export function whenOf(trigger: Trigger): string {
  if ('percent' in trigger) return `${trigger.percent} % of the target used`;
  if (trigger.afterMinutes === 0) return 'deadline missed';
  const hours = trigger.afterMinutes / 60;
  const business = trigger.counted === 'business' ? 'business ' : '';
  if (!Number.isInteger(hours)) return `+${trigger.afterMinutes} ${business}min`;
  return `+${hours} ${business}hour${hours === 1 ? '' : 's'}`;
}
