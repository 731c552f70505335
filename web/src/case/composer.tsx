import { Button, Group, Kbd, SegmentedControl, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler, useSessionStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Refused } from '../acts/refused';
import { useAct, type Act } from '../acts/use-act';
import { timelineQuery } from '../api/queries';
import type { CaseDetail, Person } from '../api/wire';
import { has, mayRespond } from '../app/session';
import { Writing as OthersWriting } from '../presence/faces';
import { useTyping } from '../presence/looking';
import { isUnanswered } from '../queue/order';
import classes from './case.module.css';
import { composer } from './messages';
import { unseenIn } from './unseen';
import { UnseenReplies } from './unseen-replies';

type Mode = 'message' | 'phone' | 'question' | 'note' | 'comment';
const ENDED = ['draft', 'closed', 'cancelled'];

/** What this person may say here, the most likely first; nothing for those who only read. */
function modesOf(person: Person): Mode[] {
  if (person.side === 'customer') return has(person, 'csm', 'contact') ? ['comment'] : [];
  return mayRespond(person) ? ['message', 'question', 'phone', 'note'] : ['note'];
}

export function Composer({ shown, person }: { shown: CaseDetail; person: Person }) {
  const modes = modesOf(person);
  const [first] = modes;
  if (!first || ENDED.includes(shown.state)) return null;
  return <Writing shown={shown} person={person} modes={modes} first={first} />;
}

function Writing({ shown, person, modes, first }: { shown: CaseDetail; person: Person; modes: Mode[]; first: Mode }) {
  const [mode, setMode] = useState(first);
  const [text, setText] = useSessionStorage({ key: `written ${shown.number}`, defaultValue: '' });
  const tellTyping = useTyping(shown.number);
  const send = useAct(shown, () => { setText(''); tellTyping(false); });
  const unseen = useUnseen(shown, person, text !== '');
  const ready = text.trim() !== '' && !send.isPending;
  const submit = () => {
    if (unseen.replies.length > 0) unseen.button.current?.focus();
    else if (ready) send.mutate(said(mode, text.trim()));
  };
  const begin = () => { unseen.read(); send.decideOn(shown.version); };
  const write = (typed: string) => {
    if (text === '') begin();
    tellTyping(typed !== '');
    setText(typed);
  };
  const answers = mode !== 'note' && mode !== 'comment' && isUnanswered(shown);
  return (
    <form className={classes.composer} data-composer onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {modes.length > 1 && (
        <SegmentedControl
          size="xs" className={classes.modes} aria-label={composer.modes} value={mode} transitionDuration={120} withItemsBorders={false}
          onChange={(chosen) => setMode(modes.find((each) => each === chosen) ?? first)}
          data={modes.map((each) => ({ value: each, label: composer.mode[each] }))}
        />
      )}
      <Textarea
        aria-label={composer.label[mode]} placeholder={composer.label[mode]} autosize minRows={3} maxRows={14} value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)} onKeyDown={getHotkeyHandler([['mod+Enter', submit]])}
      />
      {person.side === 'provider' && <OthersWriting number={shown.number} />}
      {unseen.replies.length > 0 && <UnseenReplies replies={unseen.replies} button={unseen.button} onRead={begin} />}
      <Refused failure={send.error} shown={shown} />
      <Group gap="sm">
        <Button type="submit" loading={send.isPending} disabled={!ready}>{composer.send[mode]}</Button>
        <Text size="xs" c="dimmed">
          {answers && composer.firstResponse}{mode === 'question' && composer.questionHint}{mode === 'note' && composer.noteHint}
        </Text>
        <Kbd size="xs" ml="auto" visibleFrom="sm">{composer.keys}</Kbd>
      </Group>
    </form>
  );
}

/** What others said since this text was begun, kept with it over a reload. */
function useUnseen({ number }: CaseDetail, person: Person, isWriting: boolean) {
  const events = useQuery(timelineQuery(number)).data ?? [];
  const [seen, setSeen] = useSessionStorage<string | null>({ key: `seen ${number}`, defaultValue: null });
  const button = useRef<HTMLButtonElement>(null);
  const replies = isWriting ? unseenIn(events, seen, person) : [];
  return { replies, button, read: () => setSeen(events.at(-1)?.id ?? null) };
}

/** An answer, a question that the case then waits for, a note, or what the customer writes. */
function said(mode: Mode, body: string): Act {
  if (mode === 'message' || mode === 'phone') return { path: '/responses', body: { body, by: mode } };
  return { path: '/comments', body: { body, internal: mode === 'note', ...(mode === 'question' && { asksCustomer: true }) } };
}
