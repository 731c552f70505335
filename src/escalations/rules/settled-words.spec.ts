import { describe, expect, it } from '@jest/globals';
import { settledWords } from './settled-words.js';

const open = { state: 'open', mergedIntoId: null } as const;

describe('what has become of it since (ESC-3)', () => {
  it.each([
    ['a response', open, 'clock_met', 'first_response', 'the first response was given'],
    ['a promise without words of its own', open, 'clock_met', 'change_control', 'what was promised is done'],
    ['another severity', open, 'clock_superseded', 'first_response', 'the severity changed, and another deadline holds'],
    ['a resolution', { ...open, state: 'resolved' }, 'clock_cancelled', 'next_update', 'the case was resolved'],
    ['a merge', { state: 'cancelled', mergedIntoId: 'other' }, 'clock_cancelled', 'first_response', 'the case was merged into another'],
    ['a withdrawal', { ...open, state: 'cancelled' }, 'clock_cancelled', 'first_response', 'the case was withdrawn'],
    ['a promise dropped', open, 'clock_cancelled', 'next_update', 'nobody waits for it any more'],
  ] as const)('%s', (_, row, type, kind, said) => {
    const words = settledWords(row, { type, clock: { kind } });
    expect(words.en).toBe(said);
    expect(new Set(Object.values(words)).size).toBe(3);
  });
});
