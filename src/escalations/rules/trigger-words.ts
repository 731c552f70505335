import type { Trigger } from '../../severity/rules/index.js';

/** When a step is due, in words (`ESC-1`). */
export function inWords(trigger: Trigger): string {
  if ('percent' in trigger) return trigger.percent === 0 ? 'at once' : `${trigger.percent} % of the time is used`;
  if (trigger.afterMinutes === 0) return 'the deadline is missed';
  const counted = trigger.counted === 'business' ? 'business ' : '';
  return `${trigger.afterMinutes} ${counted}minute${trigger.afterMinutes === 1 ? '' : 's'} after the deadline`;
}
