import { describe, expect, it } from '@jest/globals';
import { answersFor, lacksDelegate } from './delegates.js';

const sdm = { id: 'sdm', active: true };
const delegate = { id: 'delegate', active: true };
const absence = { startsAt: 100, endsAt: 200, delegate };

describe('WHO-5: a delegate', () => {
  it('answers from the first instant of the absence to before its end', () => {
    expect([99, 100, 199, 200].map((at) => answersFor(sdm, absence, at))).toEqual(['sdm', 'delegate', 'delegate', 'sdm']);
    expect(answersFor(sdm, null, 150)).toBe('sdm');
  });

  it('who has left the desk stands in for nobody, and is stood in for', () => {
    expect(answersFor(sdm, { ...absence, delegate: { ...delegate, active: false } }, 150)).toBe('sdm');
    expect(answersFor({ ...sdm, active: false }, absence, 150)).toBe('delegate');
    expect(answersFor({ ...sdm, active: false }, absence, 250)).toBeNull();
  });

  it('is missed where a role is held alone and nobody is named for now or later', () => {
    const now = 150;
    expect(lacksDelegate({ roles: ['sdm'], active: true }, null, now)).toBe(true);
    expect(lacksDelegate({ roles: ['engineer', 'lead'], active: true }, { endsAt: 150 }, now)).toBe(true);
    expect(lacksDelegate({ roles: ['lead'], active: true }, { endsAt: 151 }, now)).toBe(false);
    expect(lacksDelegate({ roles: ['engineer', 'admin'], active: true }, null, now)).toBe(false);
    expect(lacksDelegate({ roles: ['sdm'], active: false }, null, now)).toBe(false);
  });
});
