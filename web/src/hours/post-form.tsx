import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contractQuery } from '../contracts/api';
import { Refusal } from '../app/refusal';
import { poolsQuery, usePost } from './api';
import { hoursAndMinutes, kinds, post as words } from './messages';
import { PostField } from './post-field';
import { BODIES, fieldsOf, isNeeded, preview, type Change, type Posting, type Typed } from './posting';

const EMPTY: Typed = {
  kind: 'prs', toKind: 'advisory', place: '', toPlace: '', hours: 10, incidents: 1, numerator: 1, denominator: 1, rateDifference: 'factor', pay: 'prs', requestedBy: '',
  service: '', priceBy: 'days', price: 1, each: 8, seq: 0, reference: '', reason: '',
};

interface Props {
  what: Posting;
  workOrder: string;
  seq?: number;
  onClose: () => void;
}

/** One posting: what it needs, how the pools would stand after it, and a button that names it. Its key is made with the form. */
export function PostForm({ what, workOrder, seq = 0, onClose }: Props) {
  const [key] = useState(() => crypto.randomUUID());
  const contract = useQuery(contractQuery(workOrder));
  const pools = useQuery(poolsQuery(workOrder));
  const locations = contract.data?.locations ?? [];
  const host = locations.find((each) => each.host)?.id ?? '';
  const [given, setGiven] = useState<Partial<Typed>>({});
  const typed: Typed = { ...EMPTY, place: host, toPlace: locations.find(({ id }) => id !== host)?.id ?? '', seq, ...given };
  const act = usePost(workOrder, key, onClose);
  const fields = fieldsOf(what, typed);
  const isReady = fields.every((field) => !isNeeded(what, field) || String(typed[field]).trim() !== '');
  const placeName = (id: string | null) => locations.find((each) => each.id === id)?.name ?? words.pooled;
  return (
    <Modal opened onClose={onClose} title={words.acts[what].title} size="md">
      <form onSubmit={(event) => { event.preventDefault(); if (isReady) act.mutate({ what, body: BODIES[what](typed) }); }}>
        <Stack gap="md">
          {words.acts[what].hint && <Text size="sm" c="dimmed">{words.acts[what].hint}</Text>}
          {fields.map((field) => (
            <PostField key={field} field={field} what={what} typed={typed} locations={locations} failure={act.error} onChange={(change) => setGiven({ ...given, ...change })} />
          ))}
          <Changes changes={preview(what, typed, pools.data ?? [])} placeName={placeName} />
          <Refusal failure={act.error} />
          <Group gap="sm">
            <Button type="submit" disabled={!isReady || !contract.data} loading={act.isPending}>{words.acts[what].title}</Button>
            <Button variant="subtle" onClick={onClose}>{words.cancel}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Changes({ changes, placeName }: { changes: Change[]; placeName: (id: string | null) => string }) {
  if (changes.length === 0) return null;
  return (
    <div role="status">
      {changes.map(({ kind, locationId, before, after, owed }) => (
        <Text key={`${kind} ${locationId ?? ''}`} size="sm" c={after < 0 ? 'red' : undefined}>
          {words.would(`${kinds[kind]} · ${placeName(locationId)}`, hoursAndMinutes(before), hoursAndMinutes(after), owed > 0 ? hoursAndMinutes(owed) : null)}
        </Text>
      ))}
    </div>
  );
}
