import { Button, Checkbox, Fieldset, Group, NativeSelect, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { faultAt } from '../api/problem';
import { calendarsQuery } from '../calendars/api';
import { messages as contracts } from '../contracts/messages';
import { renamed, withLocation, type Keyed, type LocationTerms } from './draft';
import { form as words } from './messages';
import type { FieldsProps } from './terms-form';

/** The support locations; one of them is the host. Those that are there stay (`checkAmendment`). */
export function LocationFields({ draft, failure, onChange }: FieldsProps) {
  const fault = faultAt(failure, 'terms.locations');
  return (
    <Stack component="section" gap="sm" aria-label={contracts.locations.heading}>
      <Title order={2} size="h6">{contracts.locations.heading}</Title>
      {fault && <Text size="sm" c="red">{fault}</Text>}
      {draft.locations.map((location, at) => (
        <Place
          key={location.key} location={location} fault={(name) => faultAt(failure, `terms.locations.${at}.${name}`)}
          onRename={(name) => onChange(renamed(draft, location.key, name))}
          onChange={(part) => onChange({ ...draft, locations: draft.locations.map((each) => (each.key === location.key ? { ...each, ...part } : { ...each, ...(part.host && { host: false }) })) })}
          {...(location.id === undefined && draft.locations.length > 1 && { onRemove: () => onChange({ ...draft, locations: draft.locations.filter(({ key }) => key !== location.key) }) })}
        />
      ))}
      <Group><Button size="compact-sm" variant="default" onClick={() => onChange(withLocation(draft))}>{words.addLocation}</Button></Group>
    </Stack>
  );
}

interface PlaceProps {
  location: Keyed<LocationTerms>;
  fault: (name: string) => string | undefined;
  onRename: (name: string) => void;
  onChange: (part: Partial<LocationTerms>) => void;
  onRemove?: () => void;
}

function Place({ location, fault, onRename, onChange, onRemove }: PlaceProps) {
  const calendars = useQuery(calendarsQuery).data?.items ?? [];
  const text = (name: 'country' | 'supportPhone' | 'thirdTierAvailability', label: string) => ({
    label, value: location[name] ?? '', error: fault(name), onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => onChange({ [name]: value }),
  });
  return (
    <Fieldset legend={location.name || words.newLocation} p="sm">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md">
        <TextInput label={words.locationName} required maxLength={300} value={location.name} error={fault('name') ?? fault('id')} onChange={({ currentTarget }) => onRename(currentTarget.value)} />
        <TextInput required maxLength={2} description={words.countryHint} {...text('country', words.country)} />
        <NativeSelect
          label={words.calendar} required value={location.calendarId} error={fault('calendarId')} data={[{ value: '', label: words.choose }, ...calendars.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget }) => onChange({ calendarId: currentTarget.value })}
        />
        <TextInput required maxLength={60} {...text('supportPhone', words.phone)} />
        <TextInput maxLength={300} {...text('thirdTierAvailability', words.thirdTier)} />
      </SimpleGrid>
      <Group mt="sm" gap="lg">
        <Radio label={words.host} checked={location.host} onChange={() => onChange({ host: true })} />
        <Checkbox label={contracts.locations.aroundTheClock} checked={location.severityBAroundTheClock} onChange={({ currentTarget }) => onChange({ severityBAroundTheClock: currentTarget.checked })} />
        {onRemove && <Button size="compact-xs" variant="subtle" color="red" onClick={onRemove}>{words.remove(location.name || words.newLocation)}</Button>}
      </Group>
    </Fieldset>
  );
}
