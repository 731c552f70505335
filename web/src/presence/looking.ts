import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useMe } from '../app/session';
import { useLive } from '../live/live-provider';
import { NOBODY, type Present } from './at-cases';

const SAYS_AGAIN_MS = 3_000;
const RESTS_MS = 4_000;
const never = () => () => {};

/** The others at a case, oneself left out. */
export function usePresent(number: string): readonly Present[] {
  const live = useLive();
  const people = useSyncExternalStore(live?.atCases.subscribe ?? never, () => live?.atCases.at(number) ?? NOBODY);
  const { id } = useMe().person;
  return people.some((each) => each.id === id) ? people.filter((each) => each.id !== id) : people;
}

/** Lets colleagues know that one has this case before them. A customer's looking is nobody's business. */
export function useLooking(number: string): void {
  const live = useLive();
  const { side } = useMe().person;
  useEffect(() => (side === 'provider' ? live?.look(number) : undefined), [live, number, side]);
}

/** @returns to be called at every stroke, with false once what was written is sent or gone */
export function useTyping(number: string): (typing: boolean) => void {
  const live = useLive();
  const said = useRef(-Infinity);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  return useCallback((typing: boolean) => {
    clearTimeout(rest.current);
    const now = performance.now();
    if (typing) rest.current = setTimeout(() => { said.current = -Infinity; live?.typing(number, false); }, RESTS_MS);
    if (typing && now - said.current < SAYS_AGAIN_MS) return;
    if (!typing && said.current === -Infinity) return;
    said.current = typing ? now : -Infinity;
    live?.typing(number, typing);
  }, [live, number]);
}
