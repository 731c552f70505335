import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { draftsQuery, workOrderQuery } from '../api/queries';
import type { DraftCase } from '../api/wire';
import type { Draft } from '../opening/draft';
import { callersQuery, type FoundCaller } from './api';
import { messages } from './messages';

const TYPING_MS = 150;
const words = messages.caller;

interface Props {
  draft: Draft;
  onCaller: (found: FoundCaller) => void;
  /** They named a draft of theirs. */
  onDraft: (number: string) => void;
}

interface Choice {
  value: string;
  label: string;
  detail: string;
}

/** Who is on the line, by what they say: a name, a customer, an account id, a telephone number, the number of a draft (`WHO-12`, `SEV-1`). */
export function CallerField({ draft, onCaller, onDraft }: Props) {
  const [typed, setTyped] = useState('');
  const chosen = useChosen(draft);
  const [q] = useDebouncedValue(typed === chosen?.label ? '' : typed.trim(), TYPING_MS);
  const found = useQuery({ ...callersQuery(q), placeholderData: keepPreviousData });
  const drafts = useQuery(draftsQuery).data?.items ?? [];
  const callers = q === '' ? [] : (found.data?.items ?? []);
  const named = draftsNamed(drafts, q);
  const choices: Choice[] = [...named.map(ofDraft), ...callers.map(ofCaller)];
  const all = chosen && !choices.some(({ value }) => value === chosen.value) ? [...choices, chosen] : choices;
  // Enter takes the first who is found: Mantine marks it when the search or this changes, and the answer comes after the typing.
  const choose = (value: string | null) => {
    const caller = callers.find(({ contactId }) => contactId === value);
    if (caller) onCaller(caller);
    else if (value && named.some(({ number }) => number === value)) onDraft(value);
  };
  return (
    <Select
      label={words.label} description={words.hint} placeholder={words.placeholder} size="md" required searchable allowDeselect={false} autoFocus openOnFocus={false}
      value={draft.contactId || null} onChange={choose} searchValue={typed} onSearchChange={setTyped}
      data={all} filter={({ options }) => (q === '' ? [] : options)} selectFirstOptionOnChange={choices.length > 0 && !found.isFetching} error={found.error?.message}
      nothingFoundMessage={q === '' ? words.type : found.isFetching ? words.looking : words.nobody}
      renderOption={({ option }) => <span>{option.label}<Text size="xs" c="dimmed">{all.find(({ value }) => value === option.value)?.detail}</Text></span>}
    />
  );
}

const ofCaller = ({ contactId, name, customer, accountId, phone }: FoundCaller): Choice =>
  ({ value: contactId, label: `${name} · ${customer.name}`, detail: [accountId, phone].filter(Boolean).join(' · ') });

const ofDraft = ({ number, title, customer }: DraftCase): Choice => ({ value: number, label: `${number} · ${customer.name}`, detail: title ?? words.draft });

const draftsNamed = (drafts: DraftCase[], q: string): DraftCase[] => (/\d/.test(q) ? drafts.filter(({ number }) => number.toLowerCase().includes(q.toLowerCase())) : []);

/** Who the form is for, as its own work order names them. */
function useChosen({ workOrderId, contactId }: Draft): Choice | null {
  const workOrder = useQuery(workOrderQuery(workOrderId)).data;
  const contact = workOrder?.contacts.find(({ id }) => id === contactId);
  return workOrder && contact ? { value: contactId, label: `${contact.name} · ${workOrder.customer.name}`, detail: '' } : null;
}
