import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { faultOf } from '../api/problem';
import { Refusal } from '../contracts/refusal';
import { usePost, type PoolStatement } from './api';
import { kinds, post as words } from './messages';

interface Props {
  workOrder: string;
  pools: PoolStatement[];
}

/** Adds hours that were bought, or writes off what will not be paid. */
export function Post({ workOrder, pools }: Props) {
  const [asked, ask] = useState<'purchases' | 'write-offs' | null>(null);
  const [key, setKey] = useState('');
  const begin = (what: typeof asked) => { setKey(crypto.randomUUID()); ask(what); };
  return (
    <>
      <Button size="compact-sm" onClick={() => begin('purchases')}>{words.purchases.open}</Button>
      <Button size="compact-sm" variant="default" disabled={!pools.some(({ arrearsMinutes }) => arrearsMinutes > 0)} onClick={() => begin('write-offs')}>{words['write-offs'].open}</Button>
      {asked !== null && <PostForm key={key} what={asked} idempotencyKey={key} workOrder={workOrder} pools={pools} onClose={() => ask(null)} />}
    </>
  );
}

function PostForm({ what, idempotencyKey, workOrder, pools, onClose }: Props & { what: 'purchases' | 'write-offs'; idempotencyKey: string; onClose: () => void }) {
  const [typed, setTyped] = useState({ pool: pools[0]?.id ?? '', hours: 10, said: '' });
  const act = usePost(workOrder, idempotencyKey, onClose);
  const pool = pools.find(({ id }) => id === typed.pool);
  const isReady = pool !== undefined && typed.hours > 0 && (what === 'purchases' || typed.said.trim() !== '');
  const submit = () => {
    if (!isReady) return;
    const said = typed.said.trim();
    const body = { kind: pool.kind, locationId: pool.locationId, minutes: Math.round(typed.hours * 60), ...(said !== '' && (what === 'purchases' ? { reference: said } : { reason: said })) };
    act.mutate({ what, body });
  };
  const { title, said } = words[what];
  return (
    <Modal opened onClose={onClose} title={title} size="md">
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Stack gap="md">
          <NativeSelect label={words.pool} value={typed.pool} error={faultOf(act.error, 'kind')} onChange={({ currentTarget }) => setTyped({ ...typed, pool: currentTarget.value })}
            data={pools.map(({ id, kind, location }) => ({ value: id, label: `${kinds[kind]} · ${location ?? words.pooled}` }))} />
          <NumberInput label={words.hours} min={0.25} step={1} decimalScale={2} required value={typed.hours} error={faultOf(act.error, 'minutes')} onChange={(hours) => setTyped({ ...typed, hours: Number(hours) })} />
          <TextInput label={said} required={what === 'write-offs'} maxLength={300} value={typed.said} error={faultOf(act.error, what === 'purchases' ? 'reference' : 'reason')} onChange={({ currentTarget }) => setTyped({ ...typed, said: currentTarget.value })} />
          <Refusal failure={act.error} />
          <Group gap="sm">
            <Button type="submit" disabled={!isReady} loading={act.isPending}>{title}</Button>
            <Button variant="subtle" onClick={onClose}>{words.cancel}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
