import { Button, Group, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { faultAt, Problem } from '../api/problem';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { Refusal } from '../app/refusal';
import { keepsCustomers, useMe } from '../app/session';
import { contractQuery, type ContractDetail } from '../contracts/api';
import { termsQuery, useNames, useWorkOrderAct } from './api';
import { DifferenceTable } from './difference-table';
import { draftOf, termsOf, type Terms } from './draft';
import { differences, factsOf } from './facts';
import { amend as words, draft as drafting, form, preview } from './messages';
import { TermsFields } from './terms-form';
import classes from './work-orders.module.css';

const route = getRouteApi('/desk/contracts/$id/amend');

/** The next version of a work order's terms. */
export function AmendPage() {
  const { id } = route.useParams();
  const { person } = useMe();
  const keeps = keepsCustomers(person);
  const contract = useQuery({ ...contractQuery(id), enabled: keeps });
  const versions = useQuery({ ...termsQuery(id), enabled: keeps });
  usePageTitle(contract.data ? words.page(contract.data.number) : words.heading);
  if (!keeps) return <NotHere title={drafting.notYours} detail={drafting.notYoursDetail} />;
  const failure = contract.error ?? versions.error;
  if (failure && !(contract.data && versions.data)) return <Failure failure={failure} onRetry={() => void Promise.all([contract.refetch(), versions.refetch()])} />;
  const [last] = versions.data?.items ?? [];
  if (!contract.data || !last) return <div className={classes.page}><Skeleton height={28} width={260} /><Skeleton height={520} /></div>;
  return <Amending key={id} contract={contract.data} terms={last.terms} version={last.version} />;
}

function Amending({ contract, terms, version }: { contract: ContractDetail; terms: Terms; version: number }) {
  const { id, number, state } = contract;
  const navigate = useNavigate();
  const names = useNames();
  // What is typed outlives a reload; it is forgotten once it is agreed or given up.
  const [typed, type, forget] = useSessionStorage({ key: `work order ${id}`, defaultValue: { basedOn: version, why: '', draft: draftOf(terms) }, getInitialValueInEffect: false });
  const { basedOn, why, draft } = typed;
  const body = { basedOn, why: why.trim(), terms: termsOf(draft) };
  const [looked, look] = useState<string | null>(null);
  const act = useWorkOrderAct<typeof body>(`/work-orders/${id}/versions`, () => {
    forget();
    void navigate({ to: '/contracts/$id', params: { id } });
  });
  const isShown = looked === JSON.stringify(body);
  const changes = differences(factsOf(terms, names), factsOf(body.terms, names));
  const isOvertaken = act.error instanceof Problem && act.error.status === 409 && basedOn !== version;
  return (
    <form className={classes.page} onSubmit={(event) => { event.preventDefault(); act.reset(); look(JSON.stringify(body)); }}>
      <Text size="xs"><Link to="/contracts/$id" params={{ id }}>{number}</Link></Text>
      <Title order={1} size="h4">{words.page(number)}</Title>
      <Text size="sm" c="dimmed">{words.intro(basedOn + 1)}</Text>
      <TermsFields draft={draft} failure={act.error} onChange={(next) => type({ ...typed, draft: next })} />
      <Textarea label={words.why} description={words.whyHint} required autosize maxLength={2_000} value={why} error={faultAt(act.error, 'why')} onChange={({ currentTarget: { value } }) => type({ ...typed, why: value })} />
      <Refusal failure={act.error} />
      <Group gap="sm">
        <Button type="submit" variant={isShown ? 'default' : 'filled'}>{preview.button}</Button>
        {isOvertaken && <Button variant="default" onClick={() => { act.reset(); type({ ...typed, basedOn: version }); }}>{words.onTop(version)}</Button>}
        <Button variant="subtle" renderRoot={(props) => <Link {...props} to="/contracts/$id" params={{ id }} />} onClick={forget}>{form.cancel}</Button>
      </Group>
      {isShown && (
        <Stack component="section" className={classes.preview} aria-label={preview.heading}>
          <DifferenceTable changes={changes} />
          <Text size="sm">{words.follows[state === 'active' ? 'active' : 'draft']}</Text>
          <Group><Button loading={act.isPending} disabled={changes.length === 0} onClick={() => act.mutate(body)}>{words.button(basedOn + 1)}</Button></Group>
        </Stack>
      )}
    </form>
  );
}
