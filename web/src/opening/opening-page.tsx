import { Button, Group, Text, Title } from '@mantine/core';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { opensCases, takesCalls, useMe } from '../app/session';
import { Aside, Drafts } from './drafts';
import { ImpactChoice } from './impact-choice';
import { Meaning } from './meaning';
import { messages } from './messages';
import classes from './opening.module.css';
import { proposedSeverity } from './propose';
import { CallFirst, Refused } from './refused';
import { SeverityChoice } from './severity-choice';
import { useOpening } from './use-opening';
import { Whereabouts } from './whereabouts';
import { WithDraft, type FormProps } from './with-draft';
import { Kept, Missing, Words } from './words';

const route = getRouteApi('/desk/open');

/** A customer opens a case: what they cannot do comes first, what that means at once, the words after it. */
export function OpeningPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (takesCalls(person)) return <Navigate to="/intake" search={search} replace />;
  if (!opensCases(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  const { draft: asked = '' } = search;
  return <WithDraft person={person} asked={asked} onLeave={() => void navigate({ search: {}, replace: true })} form={(given) => <Form key={asked} {...given} />} />;
}

function Form({ person, draft, change, clear, leave }: FormProps) {
  const navigate = useNavigate();
  const opening = useOpening({ draft, change, onOpened: async (number) => { await navigate({ to: '/cases/$number', params: { number } }); clear(); } });
  const { kept, open, refusal } = opening;
  const reset = () => { kept.forget(); leave(); };
  return (
    <form className={classes.page} onSubmit={(event) => { event.preventDefault(); opening.submit(); }}>
      <div>
        <Title order={1} size="h3">{messages.page}</Title>
        <Text c="dimmed">{messages.intro}</Text>
      </div>
      <Drafts person={person} current={draft.draftNumber} />
      <Refused failure={open.error} number={draft.draftNumber} />
      <div className={classes.columns}>
        <ImpactChoice value={draft.impact} onChange={(impact) => change({ impact, requestedSeverity: proposedSeverity(impact) })} />
        <div className={classes.rest}>
          <SeverityChoice value={draft.requestedSeverity} impact={draft.impact} onChange={(requestedSeverity) => change({ requestedSeverity })} />
          {!refusal?.body.supportPhone && <CallFirst draft={draft} />}
        </div>
        <div className={classes.beside}><Meaning person={person} draft={draft} /></div>
        <div className={classes.rest}>
          <Words opening={opening} />
          <Whereabouts person={person} draft={draft} change={change} problem={refusal} />
          <Group>
            <Button type="submit" size="sm" disabled={!opening.isReady} loading={open.isPending}>{messages.open(draft.requestedSeverity)}</Button>
            <Missing draft={draft} />
            <Kept keeping={kept.keeping} number={draft.draftNumber} zone={person.timeZone} />
            <Aside number={draft.draftNumber} onAnother={() => void kept.settle().then(reset)} onDiscarded={reset} />
          </Group>
        </div>
      </div>
    </form>
  );
}
