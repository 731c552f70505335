import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_RULES, fillTemplate, heldBackFor, pauseAfter, planFor, retryAfter, unreachable, type ContactRule, type QuietHours } from './index.js';

const MINUTE = 60_000;
const night: QuietHours = { from: '22:00', until: '07:00', lets: 'high' };
const utc = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 10, day, hour, minute);
const mail: ContactRule = { channel: 'mail', address: null, afterMinutes: 0, from: 'normal' };
const call: ContactRule = { channel: 'voice', address: '+77275550100', afterMinutes: 2, from: 'high' };

describe('quiet hours', () => {
  it('hold back to their end what is not urgent, in the person’s own zone, over midnight', () => {
    expect(heldBackFor('normal', night, 'UTC', utc(25, 23))).toBe(8 * 60 * MINUTE);
    expect(heldBackFor('normal', night, 'UTC', utc(25, 6, 59))).toBe(MINUTE);
    expect(heldBackFor('normal', night, 'UTC', utc(25, 7))).toBe(0);
    expect(heldBackFor('normal', night, 'UTC', utc(25, 21, 59))).toBe(0);
    expect(heldBackFor('normal', night, 'Asia/Almaty', utc(25, 18))).toBe(8 * 60 * MINUTE);
    expect(heldBackFor('normal', night, 'Asia/Kolkata', utc(25, 18))).toBe((7 * 60 + 30) * MINUTE);
  });

  it('never hold back what is critical, and what is high only for who says so', () => {
    expect(heldBackFor('critical', { ...night, lets: 'critical' }, 'UTC', utc(25, 23))).toBe(0);
    expect(heldBackFor('high', night, 'UTC', utc(25, 23))).toBe(0);
    expect(heldBackFor('high', { ...night, lets: 'critical' }, 'UTC', utc(25, 23))).toBe(8 * 60 * MINUTE);
    expect(heldBackFor('normal', null, 'UTC', utc(25, 23))).toBe(0);
    expect(heldBackFor('normal', { ...night, until: '22:00' }, 'UTC', utc(25, 23))).toBe(0);
  });

  it('end by the wall clock in the night in which it changes', () => {
    const before = Date.UTC(2026, 9, 24, 21); // 23:00 in Berlin, the clock goes back at 03:00
    expect(heldBackFor('normal', night, 'Europe/Berlin', before)).toBe(9 * 60 * MINUTE);
    expect(heldBackFor('normal', night, 'Europe/Berlin', Date.UTC(2026, 2, 28, 22))).toBe(7 * 60 * MINUTE);
  });

  it('whatever they are: what is held back ends exactly at their end, and is never held a second time', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const zones = fc.constantFrom('UTC', 'Asia/Almaty', 'Europe/Berlin', 'America/Chicago', 'Asia/Kolkata', 'Pacific/Apia');
    fc.assert(fc.property(time, time, zones, fc.integer({ min: Date.UTC(2026, 10, 3), max: Date.UTC(2027, 1, 1) }), (from, until, zone, now) => {
      const quiet: QuietHours = { from, until, lets: 'critical' };
      const held = heldBackFor('normal', quiet, zone, now);
      expect(held).toBeLessThanOrEqual(24 * 60 * MINUTE);
      if (held === 0) return;
      expect(heldBackFor('normal', quiet, zone, now + held)).toBe(0);
      expect(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now + held)).toBe(until);
    }));
  });
});

describe('contact rules', () => {
  it('first the app, after 2 minutes a call; mail at once', () => {
    const plan = planFor('high', { rules: [mail, call], quietHours: null }, 'UTC', utc(25, 12));
    expect(plan.map(({ channel, delay }) => [channel, delay])).toEqual([['mail', 0], ['voice', 2 * MINUTE]]);
  });

  it('leave out what is below their urgency', () => {
    expect(planFor('normal', { rules: [mail, call], quietHours: null }, 'UTC', 0).map(({ channel }) => channel)).toEqual(['mail']);
    expect(planFor('normal', { rules: [{ ...mail, from: 'critical' }], quietHours: null }, 'UTC', 0)).toEqual([]);
  });

  it('look at the quiet hours when it is due, not when it was said', () => {
    const late = planFor('normal', { rules: [{ ...mail, afterMinutes: 5 }], quietHours: night }, 'UTC', utc(25, 21, 58));
    expect(late).toEqual([{ channel: 'mail', address: null, delay: (5 + 8 * 60 + 57) * MINUTE }]);
  });

  it('let nobody of the provider put themselves out of reach (ESC-5)', () => {
    expect(unreachable([], 'provider')).toMatch(/\.$/);
    expect(unreachable([{ ...call, afterMinutes: 30 }], 'provider')).toMatch(/\.$/);
    expect(unreachable([call], 'provider')).toBeNull();
    expect(unreachable([], 'customer')).toBeNull();
    expect(unreachable(DEFAULT_RULES.rules, 'provider')).toBeNull();
  });
});

describe('pauses (ESC-6)', () => {
  const total = (channel: string, chance: number): { attempts: number; seconds: number } => {
    let [attempts, seconds] = [1, 0];
    for (let pause = pauseAfter(channel, attempts, chance, null); pause !== null; pause = pauseAfter(channel, attempts, chance, null)) {
      seconds += pause;
      attempts += 1;
    }
    return { attempts, seconds };
  };

  it('a webhook is tried for three days, with jitter; a person for an hour', () => {
    expect(total('webhook', 0.5)).toEqual({ attempts: 10, seconds: expect.closeTo(73.59 * 3600, -3) });
    expect(total('webhook', 0).seconds).toBeLessThan(total('webhook', 1).seconds);
    expect(total('mail', 0.5)).toEqual({ attempts: 12, seconds: expect.closeTo(2_822, -2) });
  });

  it('Retry-After puts it off, never forward and not for ever', () => {
    expect(pauseAfter('webhook', 1, 0.5, 120)).toBe(120);
    expect(pauseAfter('webhook', 3, 0.5, 1)).toBe(1_800);
    expect(pauseAfter('webhook', 1, 0.5, 10 ** 9)).toBe(86_400);
    expect(pauseAfter('sms', 1, 0.5, 10 ** 9)).toBe(900);
    expect(pauseAfter('sms', 12, 0.5, 60)).toBeNull();
    const now = Date.UTC(2026, 10, 25, 12);
    expect(retryAfter('30', now)).toBe(30);
    expect(retryAfter('Wed, 25 Nov 2026 12:01:00 GMT', now)).toBe(60);
    expect(retryAfter('Wed, 25 Nov 2025 12:01:00 GMT', now)).toBe(0);
    for (const nonsense of [undefined, '', 'soon', '-1', '1e9999']) expect([nonsense, retryAfter(nonsense, now)]).toEqual([nonsense, null]);
  });
});

describe('a gateway’s template', () => {
  it('takes each value as its place asks, and nothing else', () => {
    const text = '"}, "to": "+1900 & <x>\n';
    expect(JSON.parse(fillTemplate('{"to": "{{to}}", "body": "{{ text }}"}', { to: '+7', text }, 'json'))).toEqual({ to: '+7', body: text });
    expect(new URLSearchParams(fillTemplate('to={{to}}&text={{text}}', { to: '+7', text }, 'form')).get('text')).toBe(text);
    expect(fillTemplate('{{constructor}}{{nothing}}{{to}}', { to: '{{text}}', text }, 'text')).toBe('{{text}}');
  });
});
