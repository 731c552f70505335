import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, roleOf, stepsFor, type Reach } from '../../severity/rules/index.js';
import { recipients, withOwner, type Recipient } from './index.js';

const person = (name: string): Recipient => ({ personId: name, name, email: `${name}@desk.example` });
const steps = stepsFor(DEFAULT_POLICY, 'first_response', 'A');
const staffed: Record<string, string[]> = {
  lead: ['Lena'], assignee: ['Emil'], duty_engineer: ['Dora'], critsit_manager: ['Cem'], sdm: ['Sara'], senior_managers: ['Max', 'Mia'],
};
const whomOf = (staff: Record<string, string[]>) => (reach: Reach) => (staff[roleOf(reach)] ?? []).map(person);
const names = (staff: Record<string, string[]>, step: number) =>
  recipients(steps, step, whomOf(staff), [person('Ada')]).map(({ name, role, fellThrough }) => [name, role, fellThrough]);

describe('whom a step reaches (ESC-2, ESC-5)', () => {
  it('a Severity A miss reaches the duty engineer and the lead, then the critsit manager, then SDM and senior managers', () => {
    expect(names(staffed, 2)).toEqual([['Dora', 'duty_engineer', undefined], ['Lena', 'lead', undefined]]);
    expect(names(staffed, 3)).toEqual([['Cem', 'critsit_manager', undefined]]);
    expect(names(staffed, 4).map(([name]) => name)).toEqual(['Sara', 'Max', 'Mia']);
  });

  it('an empty roster falls through at once to the next step\'s people, on record', () => {
    expect(names({ ...staffed, critsit_manager: [] }, 3).map(([name, , why]) => [name, why])).toEqual([
      ['Sara', 'nobody to reach as critsit_manager'], ['Max', 'nobody to reach as critsit_manager'], ['Mia', 'nobody to reach as critsit_manager'],
    ]);
  });

  it('past the last step every administrator is reached', () => {
    expect(names({}, 0)).toEqual([['Ada', 'admin', 'nobody to reach as lead']]);
  });

  it('a clock’s own owner is reached at 75 %: the nominee as critsit manager, the lead for a decision; without one it falls through', () => {
    const first = (kind: 'critsit_manager' | 'severity_decision' | 'next_update', staff = staffed) =>
      recipients(withOwner(stepsFor(DEFAULT_POLICY, kind, 'A'), kind), 0, whomOf(staff), [person('Ada')]).map(({ name, role, fellThrough }) => [name, role, fellThrough]);
    expect(first('critsit_manager')).toEqual([['Cem', 'critsit_manager', undefined]]);
    expect(first('severity_decision')).toEqual([['Lena', 'lead', undefined]]);
    expect(first('next_update')).toEqual([['Emil', 'assignee', undefined]]);
    const why = 'nobody to reach as critsit_manager';
    expect(first('critsit_manager', { ...staffed, critsit_manager: [] })).toEqual([['Lena', 'lead', why], ['Sara', 'sdm', why]]);
  });

  it('one person in two roles is reached once', () => {
    expect(names({ ...staffed, duty_engineer: ['Lena'] }, 2)).toEqual([['Lena', 'duty_engineer', undefined]]);
  });
});
