import { Alert, Button, Group, Text } from '@mantine/core';
import type { Ref } from 'react';
import type { CaseEvent } from '../api/wire';
import classes from './case.module.css';
import { unseen as words } from './unseen-messages';

interface Props {
  replies: CaseEvent[];
  button: Ref<HTMLButtonElement>;
  onRead: () => void;
}

/** What came while somebody wrote: it stands between the writer and Send until it is read. */
export function UnseenReplies({ replies, button, onRead }: Props) {
  return (
    <Alert color="orange" role="alert" title={words.title(replies.length)}>
      {replies.map(({ id, actor, data }) => <Text key={id} size="sm" className={classes.unseen}><b>{actor.name}</b> {typeof data.body === 'string' ? data.body : ''}</Text>)}
      <Group mt="sm"><Button ref={button} size="compact-xs" variant="default" onClick={onRead}>{words.read(replies.length)}</Button></Group>
    </Alert>
  );
}
