import { describe, expect, it } from '@jest/globals';
import { nameOfKey } from './keys';

const pressed = (key: string, code: string, more: object = {}) => ({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('one-key acts', () => {
  it.each([
    ['a Latin keyboard', pressed('j', 'KeyJ'), 'j'], ['Dvorak, by what is written on the key', pressed('j', 'KeyC'), 'j'],
    ['a Cyrillic keyboard, by where the key is', pressed('о', 'KeyJ'), 'j'], ['a Kazakh one', pressed('ұ', 'Slash'), '/'],
    ['Caps Lock', pressed('J', 'KeyJ'), 'j'], ['?', pressed('?', 'Slash', { shiftKey: true }), '?'], ['? in Cyrillic', pressed(',', 'Slash', { shiftKey: true }), '?'],
    ['Escape', pressed('Escape', 'Escape'), 'Escape'], ['with Ctrl it is the browser’s', pressed('c', 'KeyC', { ctrlKey: true }), null], ['Shift and a letter', pressed('C', 'KeyC', { shiftKey: true }), null],
  ])('%s', (_, event, name) => expect(nameOfKey(event)).toBe(name));
});
