import { heldBackFor, type QuietHours } from './quiet-hours.js';
import { URGENCIES, type Urgency } from './words.js';

export const PERSONAL_CHANNELS = ['mail', 'sms', 'voice', 'slack', 'teams'] as const;
export type PersonalChannel = (typeof PERSONAL_CHANNELS)[number];

/** One way to reach somebody: where, how long after the message stands in the app, and from which urgency on. */
export interface ContactRule {
  channel: PersonalChannel;
  /** null: the person's own mail address. */
  address: string | null;
  afterMinutes: number;
  from: Urgency;
}

export interface ContactRules {
  rules: ContactRule[];
  quietHours: QuietHours | null;
}

/** Who has said nothing gets everything by mail at once. */
export const DEFAULT_RULES: ContactRules = { rules: [{ channel: 'mail', address: null, afterMinutes: 0, from: 'normal' }], quietHours: null };

const rank = (urgency: Urgency): number => URGENCIES.indexOf(urgency);

/** What goes out for a message, and how long from now, in milliseconds. In the app it stands at once, always. */
export function planFor(urgency: Urgency, { rules, quietHours }: ContactRules, timeZone: string, now: number): { channel: PersonalChannel; address: string | null; delay: number }[] {
  return rules.filter(({ from }) => rank(urgency) >= rank(from)).map(({ channel, address, afterMinutes }) => {
    const due = now + afterMinutes * 60_000;
    return { channel, address, delay: due - now + heldBackFor(urgency, quietHours, timeZone, due) };
  });
}

/** What must not be saved: nobody may put themselves out of reach of what is critical (`ESC-5`). Null where it may. */
export function unreachable(rules: ContactRule[], side: 'customer' | 'provider'): string | null {
  if (side === 'customer' || rules.some(({ afterMinutes }) => afterMinutes <= 5)) return null;
  return 'Keep at least one way by which you are reached within 5 minutes: escalations go to people, not to a page.';
}
