import { ActionIcon, Button, Group, MultiSelect, NativeSelect, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt, Problem } from '../api/problem';
import { productsQuery } from '../api/queries';
import type { Named, Severity } from '../api/wire';
import { Failure } from '../app/failure';
import { ListTable } from '../app/list-page';
import { Refusal } from '../app/refusal';
import { SEVERITIES } from '../severity/messages';
import { DifferenceTable } from '../work-orders/difference-table';
import { differences, type Fact } from '../work-orders/facts';
import { rulesQuery, TABLES, useQueueAct, type Queue, type RoutingRules, type TableId } from './api';
import { draftOf, raised, rulesOf, withRule, type RuleDraft } from './draft';
import { rules as words, tables } from './messages';
import classes from './queues.module.css';

/** The one list by which cases come to queues: the first rule that names a case decides. */
export function RoutingRulesPart({ queues }: { queues: Queue[] }) {
  const rules = useQuery(rulesQuery);
  const [editing, setEditing] = useState(false);
  return (
    <Stack component="section" gap="xs" mt="xl" aria-label={words.heading}>
      <Group justify="space-between"><Title order={2} size="h5">{words.heading}</Title>{rules.data && !editing && <Button variant="default" onClick={() => setEditing(true)}>{words.edit}</Button>}</Group>
      <Text size="sm" c="dimmed">{words.intro(queues.find(({ takesAll }) => takesAll)?.name ?? '')}</Text>
      {rules.isPending && <Skeleton height={80} />}
      {rules.error && !rules.data && <Failure failure={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data && (editing ? <Editor rules={rules.data} queues={queues} onDone={() => setEditing(false)} /> : <List rules={rules.data} />)}
    </Stack>
  );
}

function List({ rules: { items } }: { rules: RoutingRules }) {
  if (items.length === 0) return <Text size="sm">{words.none}</Text>;
  return (
    <ListTable label={words.heading} heads={[words.number, words.names, words.queue]} minWidth={520}>
      {items.map(({ number, table, product, severities, queue, hiddenBehind }) => (
        <Table.Tr key={number}>
          <Table.Td>{number}</Table.Td>
          <Table.Td>{namesInWords(table, product?.name ?? null, severities)}{hiddenBehind !== null && <Text size="xs" className={classes.warning}>{words.hidden(hiddenBehind)}</Text>}</Table.Td>
          <Table.Td>{queue.name}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

const namesInWords = (table: TableId | null, product: string | null, severities: Severity[] | null): string =>
  [table && tables[table], product, severities && severities.length > 0 && words.severities(severities.join(', '))].filter(Boolean).join(' · ') || words.every;

/** The list as a form; what it says beside what it said, then the button. */
function Editor({ rules, queues, onDone }: { rules: RoutingRules; queues: Queue[]; onDone: () => void }) {
  const products = useQuery(productsQuery).data?.items ?? [];
  const [basedOn, setBasedOn] = useState(rules.version);
  const [drafts, setDrafts] = useState(() => draftOf(rules.items));
  const [looked, look] = useState<string | null>(null);
  const act = useQueueAct(onDone);
  const body = { basedOn, rules: rulesOf(drafts) };
  const isShown = looked === JSON.stringify(body);
  const name = (all: Named[], id: string): string | null => all.find((each) => each.id === id)?.name ?? null;
  const facts = (all: RuleDraft[]): Fact[] => all.map(({ table, productId, severities, queueId }, at) =>
    ({ key: String(at), label: words.rule(at + 1), value: words.leads(namesInWords(table || null, name(products, productId), severities), name(queues, queueId) ?? '…') }));
  const isOvertaken = act.error instanceof Problem && act.error.status === 409 && rules.version !== basedOn;
  const changes = differences(facts(draftOf(rules.items)), facts(drafts));
  return (
    <form onSubmit={(event) => { event.preventDefault(); act.reset(); look(JSON.stringify(body)); }}>
      <Stack gap="sm">
        {drafts.map((draft, at) => (
          <RuleFields
            key={draft.key} number={at + 1} draft={draft} queues={queues} products={products} failure={act.error} onChange={(next) => setDrafts(drafts.map((each, i) => (i === at ? next : each)))}
            onRemove={() => setDrafts(drafts.filter((_, i) => i !== at))} {...(at > 0 && { onUp: () => setDrafts(raised(drafts, at)) })}
          />
        ))}
        <Group><Button size="compact-sm" variant="default" onClick={() => setDrafts(withRule(drafts, queues[0]!.id))}>{words.add}</Button></Group>
        <Refusal failure={act.error} />
        <Group gap="sm">
          <Button type="submit" variant={isShown ? 'default' : 'filled'}>{words.look}</Button>
          {isOvertaken && <Button variant="default" onClick={() => { act.reset(); setBasedOn(rules.version); }}>{words.onTop}</Button>}
          <Button variant="subtle" onClick={onDone}>{words.cancel}</Button>
        </Group>
        {isShown && (
          <Stack gap="sm" component="section" className={classes.preview} aria-label={words.preview}>
            <DifferenceTable changes={changes} />
            <Text size="sm">{words.follows}</Text>
            <Group><Button loading={act.isPending} disabled={changes.length === 0} onClick={() => act.mutate({ method: 'PUT', path: '/routing-rules', body })}>{words.save}</Button></Group>
          </Stack>
        )}
      </Stack>
    </form>
  );
}

interface FieldsProps {
  number: number;
  draft: RuleDraft;
  queues: Queue[];
  products: Named[];
  failure: Error | null;
  onChange: (draft: RuleDraft) => void;
  onRemove: () => void;
  onUp?: () => void;
}

function RuleFields({ number, draft, queues, products, failure, onChange, onRemove, onUp }: FieldsProps) {
  const fault = (name: string) => faultAt(failure, `rules.${number - 1}.${name}`);
  const any = { value: '', label: words.any };
  return (
    <Group gap="sm" align="flex-end" role="group" aria-label={words.rule(number)}>
      <Text size="sm" w={20} pb={6}>{number}</Text>
      <NativeSelect size="xs" label={words.table} value={draft.table} error={fault('table')} data={[any, ...TABLES.map((value) => ({ value, label: tables[value] }))]} onChange={({ currentTarget }) => onChange({ ...draft, table: currentTarget.value as RuleDraft['table'] })} />
      <NativeSelect size="xs" label={words.product} value={draft.productId} error={fault('productId')} data={[any, ...products.map(({ id, name }) => ({ value: id, label: name }))]} onChange={({ currentTarget }) => onChange({ ...draft, productId: currentTarget.value })} />
      <MultiSelect size="xs" w={200} label={words.ofSeverity} placeholder={draft.severities.length === 0 ? words.any : ''} value={draft.severities} error={fault('severities')} data={[...SEVERITIES]} onChange={(all) => onChange({ ...draft, severities: all as Severity[] })} />
      <NativeSelect size="xs" label={words.queue} value={draft.queueId} error={fault('queueId')} data={queues.map(({ id, name }) => ({ value: id, label: name }))} onChange={({ currentTarget }) => onChange({ ...draft, queueId: currentTarget.value })} />
      <Group gap={2} pb={3}>
        {onUp && <ActionIcon variant="subtle" color="gray" aria-label={words.up(number)} onClick={onUp}><IconArrowUp size={16} /></ActionIcon>}
        <ActionIcon variant="subtle" color="gray" aria-label={words.remove(number)} onClick={onRemove}><IconX size={16} /></ActionIcon>
      </Group>
    </Group>
  );
}
