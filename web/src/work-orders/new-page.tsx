import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deskNow } from '../api/desk-clock';
import { faultAt } from '../api/problem';
import { NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { Refusal } from '../app/refusal';
import { keepsCustomers, useMe } from '../app/session';
import { customersQuery } from '../customers/api';
import { localParts } from '../timer/when';
import { useNames, useWorkOrderAct } from './api';
import { DifferenceTable } from './difference-table';
import { newDraft, termsOf } from './draft';
import { differences, factsOf } from './facts';
import { draft as words, form, preview } from './messages';
import { TermsFields } from './terms-form';
import classes from './work-orders.module.css';

const route = getRouteApi('/desk/contracts/new');

/** Drafts a work order under an agreement. */
export function NewContractPage() {
  usePageTitle(words.page);
  const { person } = useMe();
  return keepsCustomers(person) ? <Drafting /> : <NotHere title={words.notYours} detail={words.notYoursDetail} />;
}

function Drafting() {
  const { agreement } = route.useSearch();
  const navigate = useNavigate();
  const { timeZone } = useMe().person;
  const names = useNames();
  // What is typed outlives a reload; it is forgotten once it is drafted or given up.
  const [typed, type, forget] = useSessionStorage({
    key: 'work order new', defaultValue: { number: '', draft: newDraft(localParts(deskNow() ?? 0, timeZone).day) }, getInitialValueInEffect: false,
  });
  const { number, draft } = typed;
  const body = { agreementId: agreement ?? '', number: number.trim(), terms: termsOf(draft) };
  const [looked, look] = useState<string | null>(null);
  const act = useWorkOrderAct<typeof body>('/work-orders', ({ id }) => {
    forget();
    void navigate({ to: '/contracts/$id', params: { id } });
  });
  const isShown = looked === JSON.stringify(body);
  return (
    <form className={classes.page} onSubmit={(event) => { event.preventDefault(); act.reset(); look(JSON.stringify(body)); }}>
      <Title order={1} size="h4">{words.page}</Title>
      <Text size="sm" c="dimmed">{words.intro}</Text>
      <Group align="flex-start" gap="md">
        <Agreement value={agreement} error={faultAt(act.error, 'agreementId')} onChange={(id) => void navigate({ to: '/contracts/new', search: id === null ? {} : { agreement: id }, replace: true })} />
        <TextInput label={words.number} required maxLength={40} value={number} error={faultAt(act.error, 'number')} onChange={({ currentTarget: { value } }) => type({ ...typed, number: value })} />
      </Group>
      <TermsFields draft={draft} failure={act.error} onChange={(next) => type({ ...typed, draft: next })} />
      <Refusal failure={act.error} />
      <Group gap="sm">
        <Button type="submit" variant={isShown ? 'default' : 'filled'}>{preview.button}</Button>
        <Button variant="subtle" renderRoot={(props) => <Link {...props} to="/contracts" />} onClick={forget}>{form.cancel}</Button>
      </Group>
      {isShown && (
        <Stack component="section" className={classes.preview} aria-label={preview.heading}>
          <DifferenceTable changes={differences([], factsOf(body.terms, names))} isNew />
          <Text size="sm">{words.follows}</Text>
          <Group><Button loading={act.isPending} onClick={() => act.mutate(body)}>{words.button(body.number)}</Button></Group>
        </Stack>
      )}
    </form>
  );
}

/** One of all agreements, by its customer. */
function Agreement({ value, error, onChange }: { value: string | undefined; error: string | undefined; onChange: (id: string | null) => void }) {
  const customers = useQuery(customersQuery).data?.items ?? [];
  const data = customers.filter(({ agreements }) => agreements.length > 0).map(({ name, agreements }) => ({ group: name, items: agreements.map(({ id, number }) => ({ value: id, label: `${name}, ${number}` })) }));
  return <Select label={words.agreement} required searchable w={340} value={value ?? null} error={error} data={data} nothingFoundMessage={words.noAgreement} onChange={onChange} />;
}
