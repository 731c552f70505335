import { describe, expect, it } from '@jest/globals';
import { refuseLeaving, requeue } from './ownership.js';
import type { Routed } from './route.js';

const byRule = (queueId: string): Routed => ({ queueId, rule: 1, why: 'Rule 1: x.' });
const takesAll: Routed = { queueId: 'all', rule: null, why: 'x' };

describe('whether a case may leave its queue', () => {
  it.each([['rapid_response', 'RR-1'], ['third_tier', 'TT-1']] as const)('under %s the queue of the rule keeps it (%s)', (table, rule) => {
    expect(refuseLeaving({ table, queueId: 'own' }, byRule('own'))).toMatchObject({ rule, message: expect.stringContaining('Rule 1: x.') });
  });

  it.each<[string, string, string, Routed | null]>([
    ['a case that came to another queue goes on to it', 'rapid_response', 'other', byRule('own')],
    ['without a rule no queue owns such cases', 'third_tier', 'all', takesAll],
    ['with no queue at all neither', 'third_tier', 'own', null],
    ['other tables own nothing', 'premier', 'own', byRule('own')],
    ['nor does mission critical (MCS-1)', 'mission_critical', 'own', byRule('own')],
  ])('%s', (_, table, queueId, routed) => expect(refuseLeaving({ table, queueId }, routed)).toBeNull());
});

describe('what becomes of the queue when the severity is set anew (SEV-4, RR-1)', () => {
  const free = { queueId: 'all', raised: true, assigned: false };

  it.each<[string, Parameters<typeof requeue>, ReturnType<typeof requeue>]>([
    ['raised, and nobody has it: where the rules send it now', [free, takesAll, byRule('rapid')], 'goes'],
    ['raised, and somebody works on it: it stays, their lead is told', [{ ...free, assigned: true }, takesAll, byRule('rapid')], 'told'],
    ['lowered: it stays, though the rules would send it elsewhere', [{ ...free, queueId: 'rapid', raised: false }, byRule('rapid'), byRule('night')], 'stays'],
    ['raised, but no rule names it: nothing goes back to the queue that takes all', [{ ...free, queueId: 'rapid' }, byRule('rapid'), takesAll], 'stays'],
    ['raised, and the rules say what they said: a move by hand stands', [{ ...free, queueId: 'moved' }, byRule('rapid'), byRule('rapid')], 'stays'],
    ['raised to where it is already', [{ ...free, queueId: 'rapid' }, takesAll, byRule('rapid')], 'stays'],
    ['no queue takes it', [free, null, null], 'stays'],
  ])('%s', (_, given, becomes) => expect(requeue(...given)).toBe(becomes));
});
