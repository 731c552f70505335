import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { faultOf } from '../api/problem';
import type { HourKind } from '../api/wire';
import type { Location } from '../contracts/api';
import { kinds, post as words } from './messages';
import { isNeeded, nameOf, type Field, type Posting, type Typed } from './posting';

interface Props {
  field: Field;
  what: Posting;
  typed: Typed;
  locations: Location[];
  failure: Error | null;
  onChange: (change: Partial<Typed>) => void;
}

/** Places that a posting may name: only problem resolution hours are pooled at the host (`HRS-8`). */
function placesFor({ what, typed, locations }: Props): { value: string; label: string }[] {
  const pooled = what === 'transfers' || (typed.kind === 'prs' && ['purchases', 'conversions', 'write-offs'].includes(what));
  return [...locations.map(({ id, name }) => ({ value: id, label: name })), ...(pooled ? [{ value: '', label: words.pooled }] : [])];
}

const kindsFor = (what: Posting): { value: string; label: string }[] =>
  (Object.keys(kinds) as HourKind[]).filter((kind) => what !== 'conversions' || kind === 'prs' || kind === 'third_tier').map((kind) => ({ value: kind, label: kinds[kind] }));

/** Another kind; where it is not pooled, at a location. */
const ofKind = (kind: HourKind, { typed, locations }: Props): Partial<Typed> =>
  (kind !== 'prs' && typed.place === '' ? { kind, place: locations.find(({ host }) => host)?.id ?? '' } : { kind });

export function PostField(props: Props) {
  const { field, what, typed, failure, onChange } = props;
  const common = { label: words.fields[field], error: faultOf(failure, nameOf(what, field)) };
  const number = (name: Field, more: object = {}) => (
    <NumberInput {...common} min={1} required value={Number(typed[name])} onChange={(value) => onChange({ [name]: Number(value) })} {...more} />
  );
  const select = (data: { value: string; label: string }[]) => (
    <NativeSelect {...common} value={String(typed[field])} data={data} onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })} />
  );
  switch (field) {
    case 'kind': return <NativeSelect {...common} value={typed.kind} data={kindsFor(what)} onChange={({ currentTarget }) => onChange(ofKind(currentTarget.value as HourKind, props))} />;
    case 'toKind': return select(kindsFor(what));
    case 'place': return <NativeSelect {...common} label={what === 'transfers' ? words.from : common.label} value={typed.place} data={placesFor(props)} onChange={({ currentTarget }) => onChange({ place: currentTarget.value })} />;
    case 'toPlace': return select(placesFor(props));
    case 'hours': return number('hours', { min: 0.25, decimalScale: 2 });
    case 'rateDifference': case 'pay': case 'priceBy': return select(Object.entries(words.choices[field]).map(([value, label]) => ({ value, label })));
    case 'numerator': return (
      <Group grow align="flex-start">
        {number('numerator', { label: words.fields.numerator })}
        {number('denominator', { label: words.fields.denominator, error: undefined })}
      </Group>
    );
    case 'price': return (
      <Group grow align="flex-start">
        {number('price', { label: words.price[typed.priceBy] })}
        {number('each', { label: words.each[typed.priceBy], error: undefined, decimalScale: 2 })}
      </Group>
    );
    case 'incidents': case 'seq': return number(field);
    default: return <TextInput {...common} required={isNeeded(what, field)} maxLength={field === 'reason' ? 2_000 : 300} value={String(typed[field])} onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })} />;
  }
}
