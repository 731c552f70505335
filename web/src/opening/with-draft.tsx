import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { draftQuery } from '../api/queries';
import type { Person } from '../api/wire';
import { fromDesk, useDraft, type Draft } from './draft';
import { messages } from './messages';
import classes from './opening.module.css';

export interface FormProps {
  person: Person;
  draft: Draft;
  change: (to: Partial<Draft>) => void;
  /** Empties the form. */
  clear: () => void;
  /** The same, and takes the draft out of the address. */
  leave: () => void;
}

interface Props {
  person: Person;
  /** The draft that the address names; empty where it names none. */
  asked: string;
  onLeave: () => void;
  form: (given: FormProps) => ReactNode;
}

/** A form with what is in it: the draft that the address names, or what was being typed in this window. */
export function WithDraft({ person, asked, onLeave, form }: Props) {
  const { draft, change, put, clear } = useDraft(person);
  const waits = asked !== '' && asked !== draft.draftNumber;
  const fetched = useQuery({ ...draftQuery(asked), enabled: waits, staleTime: 0 });
  const found = waits && fetched.data?.state === 'draft' ? fetched.data : null;
  useEffect(() => { if (found) put(fromDesk(found, person)); });
  const leave = () => { clear(); if (asked !== '') onLeave(); };
  if (waits && !fetched.error && (!fetched.data || found)) return <div className={classes.page} aria-busy="true" aria-label={messages.drafts.reading}><Skeleton height={32} width={240} /><Skeleton height={320} /></div>;
  return (
    <>
      {waits && <div className={classes.gone}><Alert color="orange" role="alert">{messages.drafts.gone}</Alert></div>}
      {form({ person, draft, change, clear, leave })}
    </>
  );
}
