import { useEffect, useRef } from 'react';

export type Keys = Partial<Record<string, () => void>>;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What was pressed, as keys are named here: `j`, `/`, `?`, `Escape`. On a Cyrillic keyboard the key that carries a Latin
 * letter elsewhere counts as that letter. Null where a modifier makes it something else.
 */
export function nameOfKey({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key.length > 1) return key;
  if (/[a-z]/i.test(key) || '/?'.includes(key)) return shiftKey && key !== '?' && key !== '/' ? null : key.toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter === undefined || shiftKey ? null : letter.toLowerCase();
}

const TYPING = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]';
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"]';
const PRESSED_BY_ENTER = 'a, button, input, summary, [role="button"]';

/** Whether a key pressed here is meant for something else: a text, a dialog, a button. */
function isTaken(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPING) || target.closest(ELSEWHERE) || document.querySelector('[aria-modal="true"]')) return true;
  return name === 'Enter' && target.closest(PRESSED_BY_ENTER) !== null;
}

/** One-key acts, for as long as the component is shown; they rest while somebody types or a dialog is open. */
export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  useEffect(() => { now.current = keys; });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const name = nameOfKey(event);
      const act = name === null ? undefined : now.current[name];
      if (name === null || act === undefined || event.defaultPrevented || isTaken(event.target, name)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
