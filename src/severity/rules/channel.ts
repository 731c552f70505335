import { isCritical, type Severity } from './severity.js';

export const CHANNELS = ['phone', 'web', 'online_portal'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface ChannelRefusal {
  rule: 'SEV-1' | 'SEV-8';
  field: 'requestedSeverity' | 'channel';
  message: string;
}

/**
 * Through which channel a case of this severity may come, or why not.
 * @param portalUrl the product's own portal; null where it has none
 * @returns null when the channel is open to it (`SEV-1`, `SEV-8`)
 */
export function refuseChannel(severity: Severity, channel: Channel, portalUrl: string | null): ChannelRefusal | null {
  if (channel === 'online_portal' && portalUrl === null) {
    return { rule: 'SEV-8', field: 'channel', message: 'This product has no online portal of its own: use the web, or call.' };
  }
  if (channel === 'web' && isCritical(severity)) {
    const portal = portalUrl === null ? '' : ` or open it in the product's own portal (${portalUrl})`;
    return {
      rule: 'SEV-1',
      field: 'requestedSeverity',
      message: `Severity ${severity} is opened by phone so that a person hears you at once. Call the support line${portal}. What you typed is kept as a draft.`,
    };
  }
  return null;
}
