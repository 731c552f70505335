import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { post } from '../api/client';
import { Problem } from '../api/problem';
import { caseQuery, casesKey } from '../api/queries';
import type { CaseDetail, NewCase, Person } from '../api/wire';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { has, mayOpenCases, useMe } from '../app/session';
import { CallUs } from './call-us';
import { asRequest, useDraft } from './draft';
import { messages } from './messages';
import classes from './opening.module.css';
import { SeverityChoice } from './severity-choice';
import { Whereabouts } from './whereabouts';

export function OpeningPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  if (!mayOpenCases(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return <Opening person={person} />;
}

function Opening({ person }: { person: Person }) {
  const { draft, change, clear } = useDraft(person);
  const open = useOpen(clear, (draftNumber) => change({ draftNumber }));
  const request = asRequest(draft);
  const refusal = open.error instanceof Problem ? open.error : null;
  const isIntake = has(person, 'intake');
  const text = (name: 'title' | 'description' | 'businessImpact' | 'stepsToReproduce') => ({
    value: draft[name],
    error: refusal?.field(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => change({ [name]: value }),
  });
  return (
    <form className={classes.page} onSubmit={(event) => { event.preventDefault(); if (request) open.mutate(request); }}>
      <div>
        <Title order={1} size="h3">{messages.page}</Title>
        <Text c="dimmed">{messages.intro[isIntake ? 'intake' : 'customer']}</Text>
      </div>
      {refusal && <Refusal problem={refusal} />}
      {open.error && !refusal && <Failure failure={open.error} />}
      {isIntake && (
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
      )}
      <TextInput label={messages.title} description={messages.titleHint} required maxLength={300} size="md" {...text('title')} />
      <SeverityChoice value={draft.requestedSeverity} onChange={(requestedSeverity) => change({ requestedSeverity })} />
      <Whereabouts person={person} draft={draft} change={change} problem={refusal} />
      <Stack gap="md">
        <Textarea label={messages.description} required autosize minRows={4} {...text('description')} />
        <Textarea label={messages.impact} description={messages.impactHint} required autosize minRows={2} {...text('businessImpact')} />
        <Textarea label={messages.steps} autosize minRows={2} {...text('stepsToReproduce')} />
      </Stack>
      <Group><Button type="submit" size="sm" disabled={!request} loading={open.isPending}>{messages.open(draft.requestedSeverity)}</Button></Group>
    </form>
  );
}

/** A refusal stands where it is seen, above what was typed, which stays. */
function Refusal({ problem }: { problem: Problem }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { place.current?.scrollIntoView({ block: 'center' }); }, [problem]);
  return (
    <div ref={place}>
      {problem.body.rule === 'SEV-1' && problem.body.supportPhone ? <CallUs refusal={problem.body} /> : <Alert color="red" role="alert" title={problem.body.detail} />}
    </div>
  );
}

function useOpen(onOpened: () => void, onDraftKept: (number: string) => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (asked: NewCase) => post<CaseDetail>('/cases', asked),
    onSuccess: async ({ number }) => {
      onOpened();
      void client.invalidateQueries({ queryKey: casesKey });
      await client.prefetchQuery(caseQuery(number));
      await navigate({ to: '/cases/$number', params: { number } });
    },
    onError: (failure) => {
      if (failure instanceof Problem && failure.body.draft) onDraftKept(failure.body.draft.number);
    },
  });
}
