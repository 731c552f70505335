import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS, type Act } from '../../../src/identity/rules/permissions';
import { ACTS, bodyOf, isComplete, type ActName } from './acts';

const PERMISSION: Record<ActName, Act> = {
  claim: 'case.claim', assign: 'case.assign', resolve: 'case.resolve', close: 'case.close', reopen: 'case.reopen', decline: 'case.set_severity',
  contest: 'case.contest', merge: 'case.merge', retract: 'case.retract_response', withdraw: 'case.withdraw', confirm: 'case.confirm_caller', link: 'case.link',
  survey: 'case.answer_survey', move: 'case.move', thirdTier: 'case.ask_third_tier', nominate: 'case.nominate_critsit', executives: 'case.notify_executives',
  involve: 'case.involve', release: 'case.release', manager: 'case.ask_manager',
};

describe('what a page offers', () => {
  it.each(Object.entries(PERMISSION))('WHO-5: %s is offered to whom the desk lets do it, and to nobody else', (name, act) => {
    expect([...ACTS[name as ActName].may].sort()).toEqual([...PERMISSIONS[act].roles].sort());
  });

  it('is ready once all that is needed was typed, and sends what was typed', () => {
    expect(isComplete('resolve', { cause: 'A full disk', summary: ' ' })).toBe(false);
    expect(isComplete('resolve', { cause: 'A full disk', summary: 'Log rotation is back.' })).toBe(true);
    expect(bodyOf('assign', { personId: 'p', note: '  ' })).toEqual({ personId: 'p' });
    expect(bodyOf('claim', {})).toEqual({ personId: 'me' });
    expect(bodyOf('survey', { score: '4', comment: '' })).toEqual({ score: 4 });
  });
});
