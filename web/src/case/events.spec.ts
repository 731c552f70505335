import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '../api/wire';
import { changeToContest, hasWords, tell } from './events';

/** The rooms that write on a case's record. */
const WRITERS = ['src/cases', 'src/escalations'];
const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).map((name) => readFileSync(join(folder, name), 'utf8'));

/** What the clocks do is written under the name of the effect (`clock_met`, `clock.met`). */
function typesOfClocks(): string[] {
  const effects = readFileSync('src/clocks/rules/promises.ts', 'utf8').split('export type Effect')[1] ?? '';
  return [...effects.matchAll(/'((?:clock|deadline)_[a-z]+)'/g)].map(([, name]) => name!.replace('_', '.'));
}

const written = WRITERS.flatMap(sources).flatMap((text) => [...text.matchAll(/type: '([a-z_]+\.[a-z_]+)'/g)].map(([, type]) => type!));
const types = [...new Set([...written, ...typesOfClocks()])].sort();

const event = (type: string, side: 'desk' | 'provider', data: Record<string, unknown>): CaseEvent =>
  ({ id: '1', at: '2026-11-23T04:00:00.000Z', type, audience: 'customer', actor: { side, name: 'Asel' }, data });
const line = (told: CaseEvent): string => tell(told, 'UTC', Date.parse(told.at)).line;

describe('what happened, in words', () => {
  it('finds the types in the sources', () => {
    expect(types).toEqual(expect.arrayContaining(['case.opened', 'item.moved', 'escalation.fired', 'clock.resumed', 'deadline.moved']));
  });

  it.each(types)('%s has words', (type) => {
    expect(hasWords(type)).toBe(true);
  });

  it('SEV-6: the provider’s last change of the severity can be contested, once', () => {
    const set = (from: string, to: string) => event('severity.set', 'provider', { from, to, reason: 'Work goes on.' });
    const contested = event('severity.contested', 'provider', { from: 'A', to: 'B', reason: 'It does not.' });
    expect(changeToContest([event('case.opened', 'desk', {})])).toBeNull();
    expect(changeToContest([set('A', 'B'), event('case.commented', 'provider', {})])).toMatchObject({ from: 'A', to: 'B', reason: 'Work goes on.', at: '2026-11-23T04:00:00.000Z' });
    expect(changeToContest([set('A', 'B'), contested])).toBeNull();
    expect(changeToContest([set('A', 'B'), contested, set('B', 'C')])).toMatchObject({ from: 'B', to: 'C' });
    expect(changeToContest([set('A', 'B'), event('severity.requested', 'provider', { from: 'B', to: '1', reason: 'Nothing works.' })])).toBeNull();
  });

  it('SEV-7: an item reads alike whether a person or the desk put it there', () => {
    const data = { kind: 'obligation', title: 'Notify your executives', state: 'open', dueAt: null };
    expect(line(event('item.opened', 'provider', data))).toBe('put on the case: obligation “Notify your executives”');
    expect(line(event('item.opened', 'desk', data))).toBe('Put on the case: obligation “Notify your executives”');
    expect(line(event('item.moved', 'provider', { ...data, from: 'open', to: 'met' }))).toBe('obligation “Notify your executives”: met');
  });
});
