import { ActionIcon, Button, Checkbox, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { faultOf } from '../api/problem';
import { productsQuery } from '../api/queries';
import { Refusal } from '../app/refusal';
import { PHASES, type Phase, type PhaseStart, type Product } from './api';
import { messages, phases as phaseNames } from './messages';

const words = messages.form;
const FLAGS = ['onlineService', 'azureComponent', 'rapidResponse'] as const;

/** A new product, or one that is there: it is kept whole. A refusal leaves what was typed. */
export function ProductForm({ product, onDone }: { product?: Product; onDone: () => void }) {
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => ({
    name: product?.name ?? '', portalUrl: product?.portalUrl ?? '', onlineService: product?.onlineService ?? false, azureComponent: product?.azureComponent ?? false,
    rapidResponse: product?.rapidResponse ?? false, phases: product?.phases ?? [{ phase: 'mainstream' as Phase, startsOn: '' }],
  }));
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const save = useMutation({
    mutationFn: () => api(product ? `/products/${product.id}` : '/products', { method: product ? 'PUT' : 'POST', body: { ...typed, name: typed.name.trim(), portalUrl: typed.portalUrl.trim() || null } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: productsQuery.queryKey });
      onDone();
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack gap="md">
        <TextInput label={words.name} required maxLength={300} value={typed.name} error={faultOf(save.error, 'name')} onChange={({ currentTarget }) => set({ name: currentTarget.value })} />
        <Group gap="lg">
          {FLAGS.map((flag) => <Checkbox key={flag} label={messages[flag]} checked={typed[flag]} onChange={({ currentTarget }) => set({ [flag]: currentTarget.checked })} />)}
        </Group>
        <TextInput label={words.portalUrl} description={words.portalHint} type="url" value={typed.portalUrl} error={faultOf(save.error, 'portalUrl')} onChange={({ currentTarget }) => set({ portalUrl: currentTarget.value })} />
        <Phases phases={typed.phases} fault={faultOf(save.error, 'phases')} onChange={(phases) => set({ phases })} />
        <Refusal failure={save.error} />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>{product ? words.changeButton : words.addButton}</Button>
          <Button variant="subtle" onClick={onDone}>{words.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Phases({ phases, fault, onChange }: { phases: PhaseStart[]; fault: string | undefined; onChange: (phases: PhaseStart[]) => void }) {
  const change = (at: number, part: Partial<PhaseStart>) => onChange(phases.map((each, i) => (i === at ? { ...each, ...part } : each)));
  const following = PHASES[Math.min(PHASES.indexOf(phases.at(-1)?.phase ?? 'pre_release') + 1, PHASES.length - 1)]!;
  return (
    <Fieldset legend={words.phases}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">{words.phasesHint}</Text>
        {phases.map(({ phase, startsOn }, at) => (
          <Group key={at} gap="sm" wrap="nowrap">
            <NativeSelect flex={1} aria-label={words.phase(at + 1)} value={phase} data={PHASES.map((value) => ({ value, label: phaseNames[value] }))} onChange={({ currentTarget }) => change(at, { phase: currentTarget.value as Phase })} />
            <TextInput type="date" required aria-label={words.startsOn(phaseNames[phase])} value={startsOn} onChange={({ currentTarget }) => change(at, { startsOn: currentTarget.value })} />
            <ActionIcon variant="subtle" color="gray" aria-label={words.removePhase(phaseNames[phase])} disabled={phases.length === 1} onClick={() => onChange(phases.filter((_, i) => i !== at))}><IconX size={16} /></ActionIcon>
          </Group>
        ))}
        {fault && <Text size="xs" c="red">{fault}</Text>}
        <Group><Button size="compact-xs" variant="default" onClick={() => onChange([...phases, { phase: following, startsOn: '' }])}>{words.addPhase}</Button></Group>
      </Stack>
    </Fieldset>
  );
}
