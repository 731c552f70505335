import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/client';
import { deskNow } from '../api/desk-clock';
import { Problem } from '../api/problem';
import { draftsQuery } from '../api/queries';
import { asDraft, type Draft } from './draft';

const PAUSE_MS = 700;
/** Who types without a pause is kept so often. */
const AT_LEAST_EVERY_MS = 3_000;

export type Keeping = { state: 'nothing' } | { state: 'here' } | { state: 'saving' } | { state: 'kept'; at: number } | { state: 'failed'; why: string };

/** Keeps what is typed with the desk, one request at a time, the newest words last. */
export function useKept(draft: Draft, onNumbered: (number: string) => void) {
  const client = useQueryClient();
  const [keeping, tell] = useState<Keeping>({ state: 'nothing' });
  const newest = useRef(draft);
  const kept = useRef('');
  const sending = useRef<Promise<void> | null>(null);
  newest.current = draft;

  const send = async (): Promise<void> => {
    const { draftNumber } = newest.current;
    const body = asDraft(newest.current);
    const text = JSON.stringify(body);
    if (body === null || text === kept.current) return;
    tell({ state: 'saving' });
    try {
      const { number } = await api<{ number: string }>(draftNumber === '' ? '/drafts' : `/drafts/${draftNumber}`, { method: draftNumber === '' ? 'POST' : 'PUT', body });
      kept.current = text;
      newest.current = { ...newest.current, draftNumber: number };
      if (draftNumber === '') onNumbered(number);
      void client.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
      tell({ state: 'kept', at: deskNow() ?? 0 });
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 404 && draftNumber !== '') startAnew();
      tell({ state: 'failed', why: failure instanceof Error ? failure.message : '' });
    }
  };
  /** Somebody discarded the draft, or opened it: what is typed goes on as another. */
  const startAnew = () => {
    newest.current = { ...newest.current, draftNumber: '' };
    onNumbered('');
    later();
  };
  /** Until the desk has all of it, or has said why not. */
  const settle = async (): Promise<string> => {
    while (sending.current) await sending.current;
    sending.current = send().finally(() => { sending.current = null; });
    await sending.current;
    return newest.current.draftNumber;
  };
  const later = useDebouncedCallback(() => void settle(), { delay: PAUSE_MS, maxWait: AT_LEAST_EVERY_MS });
  const typed = JSON.stringify(asDraft(draft));
  useEffect(() => {
    if (typed !== 'null' && typed !== kept.current) later();
  }, [typed, later]);
  /** Nothing more is to be sent: the form was emptied, or became a case. */
  const forget = () => {
    later.cancel();
    kept.current = '';
    tell({ state: 'nothing' });
  };
  return { keeping: typed === 'null' && draft.title !== '' ? ({ state: 'here' } as const) : keeping, settle, forget };
}
