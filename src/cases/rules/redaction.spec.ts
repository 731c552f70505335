import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STRUCK, standing, strikeFrom, struck, textsOf, toStrike } from './redaction.js';
import { writtenIn } from './words.js';

const MARK = { at: '2026-03-02T09:00:00.000Z', by: 'Queue lead', reason: 'A password.' };

describe('redacting an event', () => {
  it('takes what was written, keeps all else, and leaves a mark', () => {
    const data = { body: 'hunter2', internal: false, asksCustomer: false };
    expect(struck(data, standing(data), MARK)).toEqual({ body: STRUCK, internal: false, asksCustomer: false, redacted: MARK });
    expect(standing({ from: 'A', to: 'B', kind: 'visit' })).toEqual([]);
    expect(struck({ before: [], tags: ['hunter2', 'x'] }, ['tags'], MARK)).toEqual({ before: [], tags: [STRUCK], redacted: MARK });
  });

  it('a second time there is nothing left to take, and nothing for a search to find', () => {
    const data = struck({ cause: 'a', summary: 'b' }, ['cause', 'summary'], MARK);
    expect(standing(data)).toEqual([]);
    expect(writtenIn(data)).toBe('');
  });

  it('the title of an item goes from all its events, and from the change of severity that names it', () => {
    const events = [
      { id: '1', data: { itemId: 'i', title: 'Call 555' } }, { id: '2', data: { itemId: 'i', title: 'Call 555', note: 'Nobody there.' } },
      { id: '3', data: { from: 'A', to: 'B', reason: 'x', missedObligation: 'Call 555' } }, { id: '4', data: { itemId: 'j', title: 'Call 555' } },
    ];
    expect(toStrike(events, events[0]!)).toEqual([{ id: '1', keys: ['title'] }, { id: '2', keys: ['title'] }, { id: '3', keys: ['missedObligation'] }]);
    expect(textsOf(events[1]!.data, toStrike(events, events[1]!)[0]!.keys)).toEqual(['Nobody there.', 'Call 555']);
  });
});

describe('redacting a message that quotes a text', () => {
  it.each([
    ['Ann:\nThe code is 12(3)$.\n\nYou watch this case.', ['The code is 12(3)$.'], `Ann:\n${STRUCK}\n\nYou watch this case.`],
    ['a case about a cat', ['a'], `${STRUCK} case about ${STRUCK} cat`],
    ['Құпия сөз: Құпия', ['Құпия'], `${STRUCK} сөз: ${STRUCK}`],
    ['a long text, and a', ['a', 'a long text'], `${STRUCK}, and ${STRUCK}`],
  ])('%s', (message, texts, left) => {
    expect(strikeFrom(message, texts)).toBe(left);
  });

  it('whatever was written on lines of its own is gone', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const left = strikeFrom(`Somebody:\n${text}\n\nYou watch.`, [text]);
      if (!'Somebody:\n\nYou watch.'.includes(text) && !STRUCK.includes(text)) expect(left.includes(text)).toBe(false);
    }));
  });
});
