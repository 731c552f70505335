import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { takesCalls, useMe } from '../app/session';
import { Aside, Drafts } from '../opening/drafts';
import { ImpactChoice } from '../opening/impact-choice';
import { Meaning } from '../opening/meaning';
import { messages as opening } from '../opening/messages';
import openingClasses from '../opening/opening.module.css';
import { proposedSeverity } from '../opening/propose';
import { Refused } from '../opening/refused';
import { SeverityChoice } from '../opening/severity-choice';
import { useOpening } from '../opening/use-opening';
import { Whereabouts } from '../opening/whereabouts';
import { WithDraft, type FormProps } from '../opening/with-draft';
import { Kept, Missing, Words } from '../opening/words';
import { CallerField } from './caller-field';
import { messages } from './messages';
import { ReadBack } from './read-back';
import { Verification } from './verification';

const route = getRouteApi('/desk/intake');

/** The phone: who calls, where, what about, what they cannot do; then what to read back to them (`SEV-2`). */
export function IntakePage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  const { draft: asked = '', opened } = route.useSearch();
  const navigate = route.useNavigate();
  if (!takesCalls(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return (
    <div className={openingClasses.page}>
      <div>
        <Title order={1} size="h3">{messages.page}</Title>
        {!opened && <Text c="dimmed">{messages.intro}</Text>}
      </div>
      {opened ? <ReadBack number={opened} onNext={() => void navigate({ search: {} })} /> : (
        <WithDraft person={person} asked={asked} onLeave={() => void navigate({ search: {}, replace: true })} form={(given) => <Call key={asked} {...given} />} />
      )}
    </div>
  );
}

function Call({ person, draft, change, clear, leave }: FormProps) {
  const navigate = route.useNavigate();
  const call = useOpening({ draft, change, onOpened: async (opened) => { await navigate({ search: { opened } }); clear(); } });
  const { kept, open, refusal } = call;
  const reset = () => { kept.forget(); leave(); };
  return (
    <form onSubmit={(event) => { event.preventDefault(); call.submit(); }} onKeyDown={getHotkeyHandler([['mod+Enter', call.submit]])}>
      <div className={openingClasses.columns}>
        <div className={openingClasses.rest}>
          <Refused failure={open.error} number={draft.draftNumber} />
          <CallerField
            draft={draft} onDraft={(number) => void navigate({ search: { draft: number } })}
            onCaller={({ contactId, workOrder: { id } }) => change({ contactId, workOrderId: id, ...(id !== draft.workOrderId && { locationId: '' }), callerVerification: '' })}
          />
          <Verification draft={draft} change={change} />
          <Whereabouts person={person} draft={draft} change={change} problem={refusal} known />
          <ImpactChoice value={draft.impact} onChange={(impact) => change({ impact, requestedSeverity: proposedSeverity(impact) })} />
          <SeverityChoice value={draft.requestedSeverity} impact={draft.impact} onChange={(requestedSeverity) => change({ requestedSeverity })} />
          <Words opening={call} />
          <Group>
            <Button type="submit" size="sm" disabled={!call.isReady} loading={open.isPending}>{opening.open(draft.requestedSeverity)}</Button>
            <Missing draft={draft} />
            <Kbd size="xs" visibleFrom="sm">{messages.keys}</Kbd>
            <Kept keeping={kept.keeping} number={draft.draftNumber} zone={person.timeZone} />
            <Aside number={draft.draftNumber} onAnother={() => void kept.settle().then(reset)} onDiscarded={reset} />
          </Group>
          <Drafts person={person} current={draft.draftNumber} />
        </div>
        <div className={openingClasses.beside}><Meaning person={person} draft={draft} /></div>
      </div>
    </form>
  );
}
