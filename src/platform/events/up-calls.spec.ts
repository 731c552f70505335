import { describe, expect, it } from '@jest/globals';
import type { Work } from '../database/unit-of-work.js';
import { UpCall, UpCalls } from './up-calls.js';

const SAVED = new UpCall<{ id: string }>('something saved');
const work = {} as Work;

describe('calls upwards', () => {
  it('reach their one handler, in the same transaction', async () => {
    const calls = new UpCalls();
    const heard: [Work, { id: string }][] = [];
    calls.handle(SAVED, async (...heardOf) => void heard.push(heardOf));
    await calls.emit(work, SAVED, { id: 'x' });
    expect(heard).toEqual([[work, { id: 'x' }]]);
  });

  it('refuse to boot without a handler, and refuse a second one', () => {
    const calls = new UpCalls();
    calls.declare(SAVED);
    expect(() => calls.checkComplete()).toThrow('something saved');
    calls.handle(SAVED, async () => undefined);
    expect(() => calls.checkComplete()).not.toThrow();
    expect(() => calls.handle(SAVED, async () => undefined)).toThrow('two handlers');
  });
});
