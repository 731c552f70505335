import { Alert, Button, Group, Kbd, SegmentedControl, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler, useSessionStorage } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { caseQuery, casesKey, timelineQuery } from '../api/queries';
import type { CaseDetail, Person } from '../api/wire';
import { has, mayRespond } from '../app/session';
import { isUnanswered } from '../queue/order';
import classes from './case.module.css';
import { composer } from './messages';

type Mode = 'message' | 'phone' | 'note' | 'comment';
const ENDED = ['draft', 'closed', 'cancelled'];

/** What this person may say here, the most likely first; nothing for those who only read. */
function modesOf(person: Person): Mode[] {
  if (person.side === 'customer') return has(person, 'csm', 'contact') ? ['comment'] : [];
  return mayRespond(person) ? ['message', 'phone', 'note'] : ['note'];
}

export function Composer({ shown, person }: { shown: CaseDetail; person: Person }) {
  const modes = modesOf(person);
  const [first] = modes;
  if (!first || ENDED.includes(shown.state)) return null;
  return <Writing shown={shown} modes={modes} first={first} />;
}

function Writing({ shown, modes, first }: { shown: CaseDetail; modes: Mode[]; first: Mode }) {
  const [mode, setMode] = useState(first);
  const [text, setText] = useSessionStorage({ key: `written ${shown.number}`, defaultValue: '' });
  const send = useSend(shown.number, () => setText(''));
  const ready = text.trim() !== '' && !send.isPending;
  const submit = () => { if (ready) send.mutate({ mode, body: text.trim() }); };
  const answers = (mode === 'message' || mode === 'phone') && isUnanswered(shown);
  return (
    <form className={classes.composer} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {modes.length > 1 && (
        <SegmentedControl
          size="xs" className={classes.modes} aria-label={composer.modes} value={mode} transitionDuration={120} withItemsBorders={false}
          onChange={(chosen) => setMode(modes.find((each) => each === chosen) ?? first)}
          data={modes.map((each) => ({ value: each, label: composer.mode[each] }))}
        />
      )}
      <Textarea
        aria-label={composer.label[mode]} placeholder={composer.label[mode]} autosize minRows={3} maxRows={14} value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)} onKeyDown={getHotkeyHandler([['mod+Enter', submit]])}
      />
      {send.error && <Alert color="red" role="alert" title={send.error.message} />}
      <Group gap="sm">
        <Button type="submit" loading={send.isPending} disabled={!ready}>{composer.send[mode]}</Button>
        <Text size="xs" c="dimmed">
          {answers && composer.firstResponse}{mode === 'note' && composer.noteHint}
        </Text>
        <Kbd size="xs" ml="auto" visibleFrom="sm">{composer.keys}</Kbd>
      </Group>
    </form>
  );
}

function useSend(number: string, onSent: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ mode, body }: { mode: Mode; body: string }) =>
      mode === 'message' || mode === 'phone'
        ? post<CaseDetail>(`/cases/${number}/responses`, { body, by: mode })
        : post<CaseDetail>(`/cases/${number}/comments`, { body, internal: mode === 'note' }),
    onSuccess: (changed) => {
      onSent();
      client.setQueryData(caseQuery(number).queryKey, changed);
      void client.invalidateQueries({ queryKey: timelineQuery(number).queryKey });
      void client.invalidateQueries({ queryKey: casesKey });
    },
  });
}
