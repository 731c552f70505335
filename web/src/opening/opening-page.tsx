import { Alert, Button, Group, SegmentedControl, Select, Skeleton, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { casesKey } from '../api/case-lists';
import { post } from '../api/client';
import { Problem } from '../api/problem';
import { caseQuery, draftQuery, draftsQuery, workOrderQuery } from '../api/queries';
import type { CaseDetail, NewCase, Person } from '../api/wire';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { has, mayOpenCases, useMe } from '../app/session';
import { Refusal } from '../contracts/refusal';
import { timeToTheSecond } from '../timer/when';
import { CallUs } from './call-us';
import { asRequest, fromDesk, useDraft, type Draft } from './draft';
import { Aside, Drafts } from './drafts';
import { messages } from './messages';
import classes from './opening.module.css';
import { SeverityChoice } from './severity-choice';
import { useKept, type Keeping } from './use-kept';
import { Whereabouts } from './whereabouts';

const route = getRouteApi('/desk/open');

export function OpeningPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  if (!mayOpenCases(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return <Opening person={person} />;
}

/** The form with what is in it: the draft that the address names, or what was being typed in this window. */
function Opening({ person }: { person: Person }) {
  const { draft: asked = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { draft, change, put, clear } = useDraft(person);
  const fetched = useQuery({ ...draftQuery(asked), enabled: asked !== '' && asked !== draft.draftNumber, staleTime: 0 });
  const waits = asked !== '' && asked !== draft.draftNumber;
  const found = waits && fetched.data?.state === 'draft' ? fetched.data : null;
  useEffect(() => { if (found) put(fromDesk(found, person)); });
  const leave = () => { clear(); if (asked !== '') void navigate({ search: {}, replace: true }); };
  if (waits && !fetched.error && (!fetched.data || found)) return <div className={classes.page} aria-busy="true" aria-label={messages.drafts.reading}><Skeleton height={32} width={240} /><Skeleton height={320} /></div>;
  return (
    <>
      {waits && <div className={classes.gone}><Alert color="orange" role="alert">{messages.drafts.gone}</Alert></div>}
      <Form key={asked} person={person} draft={draft} change={change} clear={clear} leave={leave} />
    </>
  );
}

interface FormProps {
  person: Person;
  draft: Draft;
  change: (to: Partial<Draft>) => void;
  /** Empties the form. */
  clear: () => void;
  /** The same, and takes the draft out of the address. */
  leave: () => void;
}

function Form({ person, draft, change, clear, leave }: FormProps) {
  const kept = useKept(draft, (draftNumber) => change({ draftNumber }));
  const reset = () => { kept.forget(); leave(); };
  const open = useOpen(kept.settle, () => { kept.forget(); clear(); }, (draftNumber) => change({ draftNumber }));
  const request = asRequest(draft);
  const refusal = open.error instanceof Problem ? open.error : null;
  const text = (name: 'title' | 'description' | 'businessImpact' | 'stepsToReproduce') => ({
    value: draft[name],
    error: refusal?.field(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => change({ [name]: value }),
  });
  return (
    <form className={classes.page} onSubmit={(event) => { event.preventDefault(); if (request) open.mutate(request); }}>
      <div>
        <Title order={1} size="h3">{messages.page}</Title>
        <Text c="dimmed">{messages.intro[has(person, 'intake') ? 'intake' : 'customer']}</Text>
      </div>
      <Drafts person={person} current={draft.draftNumber} />
      <Refused failure={open.error} number={draft.draftNumber} />
      {has(person, 'intake') && <HowItCame draft={draft} change={change} />}
      <TextInput label={messages.title} description={messages.titleHint} required maxLength={300} size="md" {...text('title')} />
      <SeverityChoice value={draft.requestedSeverity} onChange={(requestedSeverity) => change({ requestedSeverity })} />
      {!refusal?.body.supportPhone && <CallFirst draft={draft} />}
      <Whereabouts person={person} draft={draft} change={change} problem={refusal} />
      <Stack gap="md">
        <Textarea label={messages.description} required autosize minRows={4} {...text('description')} />
        <Textarea label={messages.impact} description={messages.impactHint} required autosize minRows={2} {...text('businessImpact')} />
        <Textarea label={messages.steps} autosize minRows={2} {...text('stepsToReproduce')} />
      </Stack>
      <Group>
        <Button type="submit" size="sm" disabled={!request} loading={open.isPending}>{messages.open(draft.requestedSeverity)}</Button>
        <Kept keeping={kept.keeping} number={draft.draftNumber} zone={person.timeZone} />
        <Aside number={draft.draftNumber} onAnother={() => void kept.settle().then(reset)} onDiscarded={reset} />
      </Group>
    </form>
  );
}

function HowItCame({ draft, change }: Pick<FormProps, 'draft' | 'change'>) {
  return (
    <Group gap="lg" align="flex-end">
      <SegmentedControl
        aria-label={messages.channel.label} size="sm" value={draft.channel} transitionDuration={120}
        onChange={(channel) => change({ channel: channel === 'web' ? 'web' : 'phone' })}
        data={[{ value: 'phone', label: messages.channel.phone }, { value: 'web', label: messages.channel.web }]}
      />
      {draft.channel === 'phone' && (
        <Select
          label={messages.verification.label} w={220} clearable value={draft.callerVerification || null}
          onChange={(way) => change({ callerVerification: way === 'pin' || way === 'call_back' ? way : '' })}
          data={[{ value: 'pin', label: messages.verification.pin }, { value: 'call_back', label: messages.verification.call_back }]}
        />
      )}
    </Group>
  );
}

function Kept({ keeping, number, zone }: { keeping: Keeping; number: string; zone: string }) {
  const { keeping: words } = messages;
  const said = keeping.state === 'kept' ? words.kept(number, timeToTheSecond(keeping.at, zone)) : keeping.state === 'failed' ? words.failed(keeping.why) : words[keeping.state];
  return <Text size="xs" c={keeping.state === 'failed' ? 'var(--timer-missed)' : 'dimmed'} role="status" className={classes.keeping}>{said}</Text>;
}

/** Why it was refused, above what was typed, which stays. */
function Refused({ failure, number }: { failure: Error | null; number: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { if (failure) place.current?.scrollIntoView({ block: 'center' }); }, [failure]);
  if (!failure) return null;
  const told = failure instanceof Problem ? failure.body : null;
  return (
    <div ref={place}>
      {told?.rule === 'SEV-1' && told.supportPhone
        ? <CallUs refused detail={told.detail} phone={told.supportPhone} portalUrl={told.portalUrl} number={told.draft?.number ?? number} />
        : told ? <Refusal failure={failure} /> : <Failure failure={failure} />}
    </div>
  );
}

/** To call, said as soon as a Severity 1 or A is chosen and not only when it is refused (`SEV-1`). */
function CallFirst({ draft }: { draft: Draft }) {
  const { requestedSeverity: severity, channel, workOrderId, locationId } = draft;
  const workOrder = useQuery(workOrderQuery(workOrderId)).data;
  const phone = workOrder?.locations.find(({ id }) => id === locationId)?.supportPhone;
  if (channel !== 'web' || !phone || (severity !== '1' && severity !== 'A')) return null;
  return <CallUs refused={false} detail={messages.refusal.byPhone(severity)} phone={phone} number={draft.draftNumber} />;
}

/** Opens what the desk has kept: it first gets the last words. */
function useOpen(settle: () => Promise<string>, onOpened: () => void, onDraftKept: (number: string) => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (asked: NewCase) => {
      const draftNumber = await settle();
      return post<CaseDetail>('/cases', { ...asked, ...(draftNumber !== '' && { draftNumber }) });
    },
    onSuccess: async ({ number }) => {
      void client.invalidateQueries({ queryKey: casesKey });
      void client.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
      await client.prefetchQuery(caseQuery(number));
      await navigate({ to: '/cases/$number', params: { number } });
      onOpened();
    },
    onError: (failure) => {
      if (failure instanceof Problem && failure.body.draft) onDraftKept(failure.body.draft.number);
    },
  });
}
