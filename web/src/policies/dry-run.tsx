import { Button, Card, Group, NativeSelect, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { deskNow } from '../api/desk-clock';
import { Problem } from '../api/problem';
import { productsQuery, workOrdersQuery } from '../api/queries';
import type { Severity } from '../api/wire';
import { useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { inReadersWords } from '../said/in-readers-words';
import { SEVERITIES } from '../severity/messages';
import { inFull } from '../timer/when';
import type { Content, DryRun, DryRunStep, Policy } from './api';
import { messages, nameInWords, roles } from './messages';
import classes from './policies.module.css';

const words = messages.dryRun;
const HOUR = 3_600_000;

interface Asked {
  workOrderId: string;
  severity: Severity;
  productId: string;
  openedAt: string;
}

/** Whom a case would reach, by the policy in force or by what stands in a form. */
export function DryRunPanel({ policy, content }: { policy: Policy | null; content: Content | null }) {
  const workOrders = useQuery(workOrdersQuery).data?.items ?? [];
  const products = useQuery(productsQuery).data?.items ?? [];
  const [asked, setAsked] = useState<Asked>(() => ({ workOrderId: policy?.workOrder?.id ?? '', severity: 'A', productId: '', openedAt: typed(deskNow() ?? Date.now()) }));
  const workOrder = workOrders.find(({ id }) => id === asked.workOrderId) ?? workOrders[0];
  const run = useMutation({
    mutationFn: async () => ({
      of: { ...asked, customer: workOrder?.customer?.name ?? '' },
      found: await post<DryRun>('/escalation-policies/dry-run', {
        workOrderId: workOrder?.id, severity: asked.severity, openedAt: new Date(asked.openedAt).toISOString(),
        ...(asked.productId && { productId: asked.productId }), ...(policy?.queue && { queueId: policy.queue.id }), ...(content && { content }),
      }),
    }),
  });
  const problem = run.error instanceof Problem ? run.error : null;
  return (
    <Card withBorder component="section" aria-label={words.title} padding="sm">
      <Title order={2} size="h5">{words.title}</Title>
      <Text size="sm" c="dimmed" mb="xs">{words.intro}{content && ` ${words.ofDraft}`}</Text>
      <form onSubmit={(event) => { event.preventDefault(); run.mutate(); }}>
        <Group align="flex-end" gap="xs">
          <Select
            flex={2} miw={220} label={words.workOrder} searchable value={workOrder?.id ?? null} data={workOrders.map(({ id, number, customer }) => ({ value: id, label: [customer?.name, number].filter(Boolean).join(', ') }))}
            onChange={(id) => setAsked({ ...asked, workOrderId: id ?? '' })}
          />
          <NativeSelect label={words.severity} value={asked.severity} data={[...SEVERITIES]} onChange={({ currentTarget }) => setAsked({ ...asked, severity: currentTarget.value as Severity })} />
          <NativeSelect
            label={words.product} value={asked.productId} data={[{ value: '', label: words.anyProduct }, ...products.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={({ currentTarget }) => setAsked({ ...asked, productId: currentTarget.value })}
          />
          <TextInput
            type="datetime-local" required label={words.openedAt(Intl.DateTimeFormat().resolvedOptions().timeZone)} value={asked.openedAt} error={problem?.field('openedAt')}
            onChange={({ currentTarget }) => setAsked({ ...asked, openedAt: currentTarget.value })}
          />
          <Button type="submit" loading={run.isPending} disabled={!workOrder}>{words.run}</Button>
        </Group>
      </form>
      {run.error && <Stack mt="sm"><Refusal failure={run.error} />{problem?.body.errors?.map(({ field, message }) => <Text key={field} size="sm">{message}</Text>)}</Stack>}
      {run.data && !run.error && <Found {...run.data} />}
    </Card>
  );
}

function Found({ of, found }: { of: Asked & { customer: string }; found: DryRun }) {
  const zone = useMe().person.timeZone;
  const when = (at: string | null): string | null => (at === null ? null : inFull(Date.parse(at), zone));
  const gaps = found.steps.reduce((sum, step) => sum + step.gaps.length, 0);
  return (
    <Stack gap="xs" mt="md" role="status">
      <Text size="sm" fw={600}>{words.headline(of.severity, of.customer, when(new Date(of.openedAt).toISOString())!)}</Text>
      <Text size="sm" c="dimmed">
        {words.under(found.policy ? `${nameInWords(found.policy.name)}, version ${found.policy.version}` : words.draft, found.queue.name)} {found.clocks.map(({ kind, dueAt }) => words.deadline(kind, when(dueAt)!)).join(' ')}
      </Text>
      <ol className={classes.ladder}>{found.steps.map((step, i) => <Rung key={i} step={step} when={when} several={found.clocks.length > 1} />)}</ol>
      <Text size="sm">{gaps === 0 ? words.noGaps : words.gaps(gaps)}</Text>
    </Stack>
  );
}

function Rung({ step, when, several }: { step: DryRunStep; when: (at: string | null) => string | null; several: boolean }) {
  const people = [
    ...step.reached.map(({ name, role, insteadOf }) => `${name} (${roles[role] ?? role}${insteadOf ? `, ${words.insteadOf(insteadOf)}` : ''})`),
    ...step.webhooks.map((name) => `${name} (${words.webhook})`),
  ];
  return (
    <li data-gap={step.gaps.length > 0 || step.fellThrough !== null || undefined}>
      <span>{when(step.dueAt)}<br /><span className={classes.dimmed}>{several && `${words.clock(step.clock)}: `}{inReadersWords(step.trigger)}</span></span>
      <span>
        {people.join(', ') || words.nobody}
        {step.fellThrough && <span className={classes.warning}>{words.fell(inReadersWords(step.fellThrough).replaceAll('_', ' '))}</span>}
        {step.gaps.map((gap, i) => <span key={i} className={classes.warning}>{words.gap(gap.roster, when(gap.from), when(gap.until), inReadersWords(gap.message))}</span>)}
      </span>
    </li>
  );
}

/** Of an instant, what a field for a local time holds: the full hour before it. */
function typed(at: number): string {
  const hour = Math.floor(at / HOUR) * HOUR;
  return new Date(hour - new Date(hour).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
