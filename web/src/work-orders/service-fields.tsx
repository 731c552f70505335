import { Button, Checkbox, Fieldset, Group, Menu, MultiSelect, NativeSelect, NumberInput, Select, Stack, TagsInput, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { faultAt } from '../api/problem';
import { productsQuery } from '../api/queries';
import type { Service } from '../contracts/api';
import { hourKinds, messages as contracts } from '../contracts/messages';
import { ORDINARY_TABLE, SERVICE_KINDS, withService, type Keyed } from './draft';
import { form as words, serviceKinds } from './messages';
import type { FieldsProps } from './terms-form';

/** What is bought beside the terms. Everything but hours and assessments is bought once. */
export function ServiceFields({ draft, failure, onChange }: FieldsProps) {
  const fault = faultAt(failure, 'terms.services');
  const offered = SERVICE_KINDS.filter((kind) => kind === 'hours' || kind === 'assessment' || draft.services.every((each) => each.kind !== kind));
  return (
    <Stack component="section" gap="sm" aria-label={contracts.services.heading}>
      <Title order={2} size="h6">{contracts.services.heading}</Title>
      {fault && <Text size="sm" c="red">{fault}</Text>}
      {draft.services.length === 0 && <Text size="sm" c="dimmed">{contracts.services.none}</Text>}
      {draft.services.map((service, at) => (
        <One
          key={service.key} service={service} places={draft.locations.map(({ name }) => name)} fault={(name) => faultAt(failure, `terms.services.${at}${name && `.${name}`}`)}
          onChange={(part) => onChange({ ...draft, services: draft.services.map((each) => (each.key === service.key ? { ...each, ...part } as Keyed<Service> : each)) })}
          onRemove={() => onChange({ ...draft, services: draft.services.filter(({ key }) => key !== service.key) })}
        />
      ))}
      <Group>
        <Menu withinPortal position="bottom-start">
          <Menu.Target><Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />}>{words.addService}</Button></Menu.Target>
          <Menu.Dropdown>{offered.map((kind) => <Menu.Item key={kind} onClick={() => onChange(withService(draft, kind))}>{serviceKinds[kind]}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      </Group>
    </Stack>
  );
}

interface OneProps {
  service: Keyed<Service>;
  places: string[];
  fault: (name: string) => string | undefined;
  onChange: (part: object) => void;
  onRemove: () => void;
}

function One({ service, places, fault, onChange, onRemove }: OneProps) {
  const name = serviceKinds[service.kind];
  return (
    <Fieldset legend={name} p="sm">
      <Group align="flex-start" gap="md">
        <Fields service={service} places={places} fault={fault} onChange={onChange} />
        <Button size="compact-xs" variant="subtle" color="red" ml="auto" onClick={onRemove}>{words.remove(name)}</Button>
      </Group>
      {(fault('') ?? fault('kind')) && <Text size="xs" c="red" mt="xs">{fault('') ?? fault('kind')}</Text>}
    </Fieldset>
  );
}

function Fields({ service, places, fault, onChange }: Omit<OneProps, 'onRemove'>) {
  switch (service.kind) {
    case 'hours': return <HoursFields service={service} places={places} fault={fault} onChange={onChange} />;
    case 'assessment': return <TextInput label={words.assessment} required maxLength={300} value={service.name} error={fault('name')} onChange={({ currentTarget }) => onChange({ name: currentTarget.value })} />;
    case 'mission_critical': return <><Products ids={service.products} fault={fault} onChange={onChange} /><ResponseTable table={service.responseTable} fault={fault} onChange={onChange} /></>;
    case 'third_tier':
    case 'pre_release': return <Products ids={service.products} fault={fault} onChange={onChange} />;
    case 'premier_ultimate': return <NumberInput label={words.contacts} required min={1} allowDecimal={false} value={service.contacts} error={fault('contacts')} onChange={(contacts) => onChange({ contacts })} />;
    case 'partner_addendum': return <PartnerFields service={service} fault={fault} onChange={onChange} />;
    case 'rapid_response':
    case 'event_management': return <Text size="sm" c="dimmed">{words.nothingMore}</Text>;
  }
}

type Of<K extends Service['kind']> = Omit<OneProps, 'onRemove' | 'service' | 'places'> & { service: Extract<Service, { kind: K }> };

const MINUTES = 60;

function HoursFields({ service: { hours, location, minutes }, places, fault, onChange }: Of<'hours'> & { places: string[] }) {
  return (
    <>
      <NativeSelect label={words.hourKind} value={hours} error={fault('hours')} data={Object.entries(hourKinds).map(([value, label]) => ({ value, label }))} onChange={({ currentTarget }) => onChange({ hours: currentTarget.value })} />
      <NativeSelect
        label={words.place} value={location ?? ''} error={fault('location')} data={[{ value: '', label: words.pooled }, ...places.filter((place) => place !== '').map((place) => ({ value: place, label: place }))]}
        onChange={({ currentTarget }) => onChange({ location: currentTarget.value || null })}
      />
      <NumberInput label={words.hours} required min={1} w={110} value={minutes / MINUTES} error={fault('minutes')} onChange={(value) => onChange({ minutes: Math.round(Number(value) * MINUTES) })} />
    </>
  );
}

function Products({ ids, fault, onChange }: { ids: string[]; fault: OneProps['fault']; onChange: OneProps['onChange'] }) {
  const products = useQuery(productsQuery).data?.items ?? [];
  return <MultiSelect label={words.products} miw={300} flex={1} searchable value={ids} error={fault('products')} data={products.map(({ id, name }) => ({ value: id, label: name }))} onChange={(chosen) => onChange({ products: chosen })} />;
}

type Table = Extract<Service, { kind: 'mission_critical' }>['responseTable'];

function ResponseTable({ table, fault, onChange }: { table: Table; fault: OneProps['fault']; onChange: OneProps['onChange'] }) {
  const change = (at: number, part: object) => onChange({ responseTable: table?.map((each, i) => (i === at ? { ...each, ...part } : each)) });
  return (
    <Stack gap="xs">
      <Checkbox label={words.ownTable} checked={table !== null} onChange={({ currentTarget }) => onChange({ responseTable: currentTarget.checked ? ORDINARY_TABLE : null })} />
      {table?.map(({ severity, targetMinutes, hours }, at) => (
        <Group key={severity} gap="sm">
          <NumberInput w={150} size="xs" label={words.target(severity)} min={0} allowDecimal={false} value={targetMinutes} error={fault(`responseTable.${at}.targetMinutes`)} onChange={(value) => change(at, { targetMinutes: value })} />
          <NativeSelect size="xs" label={words.counted(severity)} value={hours} data={[{ value: '24x7', label: words.aroundTheClock }, { value: 'business', label: words.workingHours }]} onChange={({ currentTarget }) => change(at, { hours: currentTarget.value })} />
        </Group>
      ))}
      {fault('responseTable') && <Text size="xs" c="red">{fault('responseTable')}</Text>}
    </Stack>
  );
}

function PartnerFields({ service: { endCustomers, enhancedServiceFor }, fault, onChange }: Of<'partner_addendum'>) {
  return (
    <>
      <TagsInput label={words.endCustomers} description={words.endCustomersHint} miw={300} flex={1} value={endCustomers} error={fault('endCustomers')} onChange={(all) => onChange({ endCustomers: all, ...(enhancedServiceFor !== null && !all.includes(enhancedServiceFor) && { enhancedServiceFor: null }) })} />
      <Select label={words.enhancedFor} clearable value={enhancedServiceFor} error={fault('enhancedServiceFor')} data={[...new Set(endCustomers)]} onChange={(name) => onChange({ enhancedServiceFor: name })} />
    </>
  );
}
