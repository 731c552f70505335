import { Checkbox, Group, NativeSelect, NumberInput, Select, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { faultAt } from '../api/problem';
import { messages as contracts } from '../contracts/messages';
import { useManagers } from './api';
import type { TermsDraft } from './draft';
import { LocationFields } from './location-fields';
import { form as words } from './messages';
import { ServiceFields } from './service-fields';

export interface FieldsProps {
  draft: TermsDraft;
  failure: Error | null;
  onChange: (draft: TermsDraft) => void;
}

/** The whole of a work order's terms as fields. What is wrong with one stands at it. */
export function TermsFields({ draft, failure, onChange }: FieldsProps) {
  return (
    <Stack gap="lg">
      <Agreed draft={draft} failure={failure} onChange={onChange} />
      <LocationFields draft={draft} failure={failure} onChange={onChange} />
      <ServiceFields draft={draft} failure={failure} onChange={onChange} />
    </Stack>
  );
}

const PACKAGES = (['custom', 'fixed'] as const).map((value) => ({ value, label: contracts.packages[value] }));
const MODELS = (['pooled', 'designated', 'dedicated'] as const).map((value) => ({ value, label: contracts.terms.models[value]! }));
const LEVELS = (['core', 'standard', 'advanced'] as const).map((value) => ({ value, label: contracts.terms.levels[value]! }));
const INCIDENTS = { minutesPerIncident: 240, committed: 0 };

function Agreed({ draft, failure, onChange }: FieldsProps) {
  const managers = useManagers();
  const set = (part: Partial<TermsDraft>) => onChange({ ...draft, ...part });
  const fault = (name: string) => faultAt(failure, `terms.${name}`);
  const date = (name: 'startsOn' | 'endsOn', label: string) => ({
    type: 'date', required: true, label, value: draft[name], error: fault(name), onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [name]: value }),
  });
  const number = (name: 'incrementMinutes' | 'namedContacts', label: string, max: number) => ({
    label, required: true, min: 1, max, allowDecimal: false, value: draft[name], error: fault(name), onChange: (value: number | string) => set({ [name]: value }),
  });
  const incidents = draft.softwareAssurance ?? null;
  return (
    <section aria-label={contracts.terms.heading}>
      <Title order={2} size="h6" mb="xs">{contracts.terms.heading}</Title>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md">
        <TextInput {...date('startsOn', words.startsOn)} />
        <TextInput {...date('endsOn', words.endsOn)} />
        <Select label={contracts.terms.sdm} required searchable value={draft.sdmId || null} error={fault('sdmId')} data={managers.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => set({ sdmId: id ?? '' })} />
        <NativeSelect label={contracts.terms.package} value={draft.package} error={fault('package')} data={PACKAGES} onChange={({ currentTarget }) => set({ package: currentTarget.value as TermsDraft['package'] })} />
        <NativeSelect label={words.model} value={draft.deliveryModel} error={fault('deliveryModel')} data={MODELS} onChange={({ currentTarget }) => set({ deliveryModel: currentTarget.value as TermsDraft['deliveryModel'] })} />
        <NativeSelect label={words.level} value={draft.serviceLevel} error={fault('serviceLevel')} data={LEVELS} onChange={({ currentTarget }) => set({ serviceLevel: currentTarget.value as TermsDraft['serviceLevel'] })} />
        <NumberInput {...number('incrementMinutes', words.increment, 1_440)} />
        <NumberInput {...number('namedContacts', contracts.terms.contacts, 10_000)} />
        <NumberInput label={words.fee} min={1} max={1_000} allowDecimal={false} value={draft.thirdTierFeePercent ?? ''} error={fault('thirdTierFeePercent')} onChange={(value) => set({ thirdTierFeePercent: value })} />
      </SimpleGrid>
      <Checkbox mt="md" label={words.incidents} checked={incidents !== null} onChange={({ currentTarget }) => set({ softwareAssurance: currentTarget.checked ? INCIDENTS : null })} />
      {incidents && (
        <Group mt="xs" gap="md">
          <NumberInput label={words.perIncident} min={1} allowDecimal={false} value={incidents.minutesPerIncident} error={fault('softwareAssurance.minutesPerIncident')} onChange={(value) => set({ softwareAssurance: { ...incidents, minutesPerIncident: Number(value) } })} />
          <NumberInput label={words.committed} min={0} allowDecimal={false} value={incidents.committed} error={fault('softwareAssurance.committed')} onChange={(value) => set({ softwareAssurance: { ...incidents, committed: Number(value) } })} />
        </Group>
      )}
    </section>
  );
}
