import { Autocomplete, Button, Checkbox, Chip, Fieldset, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { faultOf } from '../api/problem';
import type { Named } from '../api/wire';
import { newHours, type LayerDraft } from './draft';
import { editor as words } from './editor-messages';
import { Members } from './members';
import classes from './rosters.module.css';

const ZONES = Intl.supportedValuesOf('timeZone');
const UNITS = (['hours', 'days', 'weeks'] as const).map((unit) => ({ value: unit, label: words.units[unit] }));
const KINDS = (['rotation', 'everyone'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }));

interface Props {
  layer: LayerDraft;
  index: number;
  staff: Named[];
  /** What the desk said about the layers. */
  failure: Error | null;
  onChange: (next: LayerDraft) => void;
  /** Null: the only one there is. */
  onRemove: (() => void) | null;
}

/** One place to fill: when, by whom, and how they take turns. */
export function LayerFields({ layer, index, staff, failure, onChange, onRemove }: Props) {
  const fault = (field: string) => faultOf(failure, `layers.${index}.${field}`);
  const set = (part: Partial<LayerDraft>) => onChange({ ...layer, ...part });
  const text = (name: 'name' | 'firstHandoverOn' | 'handoverTime', label: string) => ({
    label, required: true, value: layer[name], error: fault(name), onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [name]: value }),
  });
  return (
    <Fieldset legend={words.layer(index + 1)} className={classes.layer}>
      <Stack gap="md">
        <Group gap="md" align="flex-start">
          <TextInput maxLength={300} {...text('name', words.layerName)} />
          <NativeSelect label={words.kind} data={KINDS} value={layer.kind} onChange={({ currentTarget: { value } }) => set({ kind: value as LayerDraft['kind'] })} />
          <Autocomplete label={words.zone} required data={ZONES} limit={8} placeholder={words.zoneHint} value={layer.timeZone} error={fault('timeZone')} onChange={(timeZone) => set({ timeZone })} />
        </Group>
        {layer.kind === 'rotation' && (
          <Group gap="md" align="flex-start">
            <TextInput type="date" title={words.firstHint} {...text('firstHandoverOn', words.first)} />
            <TextInput type="time" {...text('handoverTime', words.time)} />
            <NumberInput label={words.every} w={90} required min={1} max={366} allowDecimal={false} value={layer.every.count} error={fault('every')} onChange={(count) => set({ every: { ...layer.every, count } })} />
            <NativeSelect label={words.unit} data={UNITS} value={layer.every.unit} onChange={({ currentTarget: { value } }) => set({ every: { ...layer.every, unit: value as LayerDraft['every']['unit'] } })} />
          </Group>
        )}
        <HoursFields layer={layer} fault={fault} onChange={(hours) => set({ hours })} />
        <Members layer={layer} staff={staff} fault={fault('members')} onChange={(members) => set({ members })} />
        {onRemove && <Group><Button variant="default" size="compact-xs" onClick={onRemove}>{words.removeLayer(layer.name)}</Button></Group>}
      </Stack>
    </Fieldset>
  );
}

/** Round the clock, or parts of the week. */
function HoursFields({ layer: { hours }, fault, onChange }: { layer: LayerDraft; fault: (field: string) => string | undefined; onChange: (hours: LayerDraft['hours']) => void }) {
  const change = (at: number, part: Partial<NonNullable<LayerDraft['hours']>[number]>) => onChange(hours!.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const { hours: said } = words;
  return (
    <Stack gap="xs" role="group" aria-label={said.legend}>
      <Checkbox size="xs" label={said.always} checked={hours === null} error={hours?.length === 0 && fault('hours')} onChange={({ currentTarget }) => onChange(currentTarget.checked ? null : [newHours()])} />
      {hours?.map((each, at) => (
        <Group key={at} gap="sm" align="flex-end">
          <Chip.Group multiple value={each.days.map(String)} onChange={(days) => change(at, { days: days.map(Number).sort() })}>
            <Group gap={4} role="group" aria-label={said.days}>{said.names.map((name, day) => <Chip key={name} size="xs" value={String(day + 1)}>{name}</Chip>)}</Group>
          </Chip.Group>
          <TextInput label={said.from} type="time" required value={each.from} error={fault(`hours.${at}`) !== undefined} onChange={({ currentTarget: { value } }) => change(at, { from: value })} />
          <TextInput label={said.to} type="time" required value={each.to === '24:00' ? '00:00' : each.to} error={fault(`hours.${at}`) !== undefined} onChange={({ currentTarget: { value } }) => change(at, { to: value })} />
          {hours.length > 1 && <Button variant="default" onClick={() => onChange(hours.filter((_, index) => index !== at))}>{said.remove(at + 1)}</Button>}
        </Group>
      ))}
      {hours && <Group><Button variant="default" size="compact-xs" onClick={() => onChange([...hours, newHours()])}>{said.add}</Button></Group>}
      {hours && hours.length > 0 && fault('hours') && <span className={classes.fault} role="alert">{fault('hours')}</span>}
    </Stack>
  );
}
