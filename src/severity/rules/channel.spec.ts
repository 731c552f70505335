import { describe, expect, it } from '@jest/globals';
import { CHANNELS, refuseChannel } from './channel.js';
import { SEVERITIES, type Severity } from './severity.js';

const PORTAL = 'https://portal.example/support';

describe('the channel a case may come through', () => {
  it.each<Severity>(['1', 'A'])('SEV-1: Severity %s through web is refused: call, and nothing typed is lost', (severity) => {
    const refusal = refuseChannel(severity, 'web', null);
    expect(refusal).toMatchObject({ rule: 'SEV-1', field: 'requestedSeverity' });
    expect(refusal?.message).toMatch(/call the support line/i);
    expect(refusal?.message).toMatch(/kept as a draft/);
    expect(refusal?.message).not.toMatch(/portal/);
  });

  it('SEV-1: the refusal names the portal where the product has one', () => {
    expect(refuseChannel('1', 'web', PORTAL)?.message).toContain(PORTAL);
  });

  it.each<Severity>(['B', 'C'])('SEV-1: Severity %s may come through web', (severity) => {
    expect(refuseChannel(severity, 'web', null)).toBeNull();
  });

  it.each(SEVERITIES)('Severity %s may always come by phone', (severity) => {
    expect(refuseChannel(severity, 'phone', null)).toBeNull();
    expect(refuseChannel(severity, 'phone', PORTAL)).toBeNull();
  });

  it.each(SEVERITIES)('SEV-8, note 3: Severity %s may come through the portal of a product that has one', (severity) => {
    expect(refuseChannel(severity, 'online_portal', PORTAL)).toBeNull();
  });

  it.each(SEVERITIES)('SEV-8: Severity %s through a portal that the product does not have is refused', (severity) => {
    expect(refuseChannel(severity, 'online_portal', null)).toMatchObject({ rule: 'SEV-8', field: 'channel' });
  });

  it('refuses nothing else', () => {
    const refused = SEVERITIES.flatMap((severity) => CHANNELS.filter((channel) => refuseChannel(severity, channel, PORTAL))
      .map((channel) => `${severity} ${channel}`));
    expect(refused).toEqual(['1 web', 'A web']);
  });
});
