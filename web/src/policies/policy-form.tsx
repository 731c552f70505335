import { Alert, Button, Card, Group, MultiSelect, NativeSelect, Select, Stack, TextInput } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AnyQueue } from '../acts/any-queue';
import { post } from '../api/client';
import { Problem } from '../api/problem';
import { workOrdersQuery } from '../api/queries';
import { kinds } from '../case/messages';
import { Refusal } from '../app/refusal';
import { SEVERITIES } from '../severity/messages';
import { policiesKey, type Chain, type Content, type Policy, type Step } from './api';
import { DryRunPanel } from './dry-run';
import { messages } from './messages';
import { StepFields } from './step-fields';

const words = messages.form;
const NEW_STEP: Step = { trigger: { afterMinutes: 0, counted: 'elapsed' }, reach: [{ role: 'lead' }], actions: ['notify'] };

interface Props {
  /** Null: a new one. */
  policy?: Policy;
  content: Content;
  names: Record<string, string>;
  onCancel: () => void;
  onSaved: (saved: Policy) => void;
}

/** The whole of a policy as a form: chains, and in each its steps. What is typed stays whatever the desk answers. */
export function PolicyForm({ policy, content, names, onCancel, onSaved }: Props) {
  const client = useQueryClient();
  // Typed text outlives a reload; it is forgotten once it is saved or given up.
  const [{ chains, basedOn }, type, forget] = useSessionStorage({
    key: `policy ${policy?.id ?? 'new'}`, defaultValue: { chains: content.chains, basedOn: policy?.version ?? 0 }, getInitialValueInEffect: false,
  });
  const setChains = (next: Chain[]) => type({ chains: next, basedOn });
  const [why, setWhy] = useState('');
  const [scope, setScope] = useState({ name: '', kind: 'queue', queueId: '', workOrderId: '' });
  const save = useMutation({
    mutationFn: (on: number) => (policy
      ? post<Policy>(`/escalation-policies/${policy.id}/versions`, { basedOn: on, content: { chains }, why })
      : post<Policy>('/escalation-policies', { name: scope.name, content: { chains }, ...(scope.kind === 'queue' ? { queueId: scope.queueId || null } : { workOrderId: scope.workOrderId || null }) })),
    onError: () => void client.invalidateQueries({ queryKey: policiesKey }),
    onSuccess: (saved) => {
      forget();
      void client.invalidateQueries({ queryKey: policiesKey });
      onSaved(saved);
    },
  });
  const problem = save.error instanceof Problem ? save.error : null;
  const errorOf = (field: string): string | undefined => problem?.field(field);
  const change = (at: number, part: Partial<Chain>) => setChains(chains.map((chain, i) => (i === at ? { ...chain, ...part } : chain)));
  return (
    <Stack gap="md">
      <form onSubmit={(event) => { event.preventDefault(); save.mutate(basedOn); }}>
        <Stack gap="md">
          {!policy && <ScopeFields scope={scope} onChange={setScope} errorOf={errorOf} />}
          <Group>
            <Button variant="default" onClick={() => setChains([{ kind: 'first_response', severities: ['A'], steps: [NEW_STEP] }, ...chains])}>{words.addChain}</Button>
          </Group>
          {chains.map((chain, i) => (
            <ChainFields
              key={i} number={i + 1} chain={chain} names={names} errorOf={(field) => errorOf(`content.chains.${i}.${field}`)} onChange={(part) => change(i, part)}
              onRemove={() => setChains(chains.filter((_, at) => at !== i))} {...(i > 0 && { onUp: () => setChains(swapped(chains, i - 1)) })}
            />
          ))}
          {policy && <TextInput label={words.why} description={words.whyHint} required maxLength={500} value={why} error={errorOf('why')} onChange={({ currentTarget }) => setWhy(currentTarget.value)} />}
          {problem?.body.errors ? <Alert color="red" role="alert">{errorOf('content.chains') ?? words.wrong}</Alert> : <Refusal failure={save.error} />}
          <Group gap="sm">
            <Button type="submit" loading={save.isPending}>{policy ? words.save : words.create}</Button>
            {problem?.status === 409 && policy && policy.version !== basedOn && (
              <Button variant="default" onClick={() => { type({ chains, basedOn: policy.version }); save.mutate(policy.version); }}>{words.onTop(policy.version)}</Button>
            )}
            <Button variant="subtle" onClick={() => { forget(); onCancel(); }}>{words.cancel}</Button>
          </Group>
        </Stack>
      </form>
      <DryRunPanel policy={policy ?? null} content={{ chains }} />
    </Stack>
  );
}

interface Scope {
  name: string;
  kind: string;
  queueId: string;
  workOrderId: string;
}

function ScopeFields({ scope, onChange, errorOf }: { scope: Scope; onChange: (scope: Scope) => void; errorOf: (field: string) => string | undefined }) {
  const workOrders = useQuery(workOrdersQuery).data?.items ?? [];
  return (
    <Group align="flex-start" grow>
      <TextInput label={words.name} required maxLength={300} value={scope.name} error={errorOf('name')} onChange={({ currentTarget }) => onChange({ ...scope, name: currentTarget.value })} />
      <NativeSelect label={words.scope} value={scope.kind} data={Object.entries(words.scopes).map(([value, label]) => ({ value, label }))} onChange={({ currentTarget }) => onChange({ ...scope, kind: currentTarget.value })} />
      {scope.kind === 'queue'
        ? <AnyQueue label={words.queue} required value={scope.queueId} error={errorOf('queueId')} onChange={(queueId) => onChange({ ...scope, queueId })} />
        : (
          <Select
            label={words.workOrder} required searchable value={scope.workOrderId || null} error={errorOf('workOrderId')} onChange={(id) => onChange({ ...scope, workOrderId: id ?? '' })}
            data={workOrders.map(({ id, number, customer }) => ({ value: id, label: [customer?.name, number].filter(Boolean).join(', ') }))}
          />
        )}
    </Group>
  );
}

interface ChainProps {
  number: number;
  chain: Chain;
  names: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<Chain>) => void;
  onRemove: () => void;
  onUp?: () => void;
}

function ChainFields({ number, chain, names, errorOf, onChange, onRemove, onUp }: ChainProps) {
  const { steps } = chain;
  const kindsOfIt = [...Object.entries(kinds).map(([value, label]) => ({ value, label })), { value: 'any', label: words.any }];
  return (
    <Card withBorder component="fieldset" aria-label={words.chain(number)} padding="sm">
      <Group align="flex-start">
        <NativeSelect label={words.kind} value={chain.kind} data={kindsOfIt} error={errorOf('kind')} onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as Chain['kind'] })} />
        <MultiSelect label={words.severities} value={chain.severities} data={[...SEVERITIES]} error={errorOf('severities')} onChange={(all) => onChange({ severities: all as Chain['severities'] })} />
        <Group ml="auto" gap="xs" mt={24}>
          {onUp && <Button size="compact-xs" variant="subtle" onClick={onUp}>{words.up}</Button>}
          <Button size="compact-xs" variant="subtle" color="red" onClick={onRemove}>{words.removeChain}</Button>
        </Group>
      </Group>
      {steps.map((step, i) => (
        <StepFields
          key={i} number={i + 1} step={step} names={names} errorOf={(field) => errorOf(`steps.${i}.${field}`)} onChange={(next) => onChange({ steps: steps.map((each, at) => (at === i ? next : each)) })}
          onRemove={() => onChange({ steps: steps.filter((_, at) => at !== i) })} {...(i > 0 && { onUp: () => onChange({ steps: swapped(steps, i - 1) }) })}
        />
      ))}
      <Group mt="xs"><Button size="compact-sm" variant="default" onClick={() => onChange({ steps: [...steps, NEW_STEP] })}>{words.addStep}</Button>{errorOf('steps') && <Alert color="red" p={4}>{errorOf('steps')}</Alert>}</Group>
    </Card>
  );
}

/** The same with one and the next in each other's place. */
const swapped = <Item,>(all: Item[], at: number): Item[] => all.map((each, i) => (i === at ? all[at + 1]! : i === at + 1 ? all[at]! : each));
