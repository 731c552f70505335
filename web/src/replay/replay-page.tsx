import { Alert, Button, Group, Modal, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirm } from '../app/confirm';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { replaysLogs, useMe } from '../app/session';
import { useRooms } from '../live/live-provider';
import { inReadersWords } from '../said/in-readers-words';
import { inFull } from '../timer/when';
import { isUnfinished, remove, replayQuery, replaysKey, type Replay } from './api';
import { Loading } from './loading';
import { messages, wholePercent } from './messages';
import classes from './replay.module.css';
import { Judgement } from './judgement';

/** One log: how far it has come, then what the desk would have made of it. */
export function ReplayPage() {
  const { id } = useParams({ from: '/desk/delivery/replay/$id' });
  return replaysLogs(useMe().person) ? <One id={id} /> : <NotHere />;
}

function One({ id }: { id: string }) {
  const replay = useQuery(replayQuery(id));
  useRooms(replay.data && isUnfinished(replay.data) ? [`replay:${id}`] : []);
  usePageTitle(replay.data?.fileName ?? messages.page);
  return (
    <Stack gap="lg" className={classes.page}>
      <Link to="/delivery/replay" className={classes.back}>{messages.back}</Link>
      {replay.isPending && <Loading />}
      {replay.error && !replay.data && <Failure failure={replay.error} onRetry={() => void replay.refetch()} />}
      {replay.data && <Shown replay={replay.data} />}
    </Stack>
  );
}

function Shown({ replay }: { replay: Replay }) {
  const { timeZone } = useMe().person;
  return (
    <>
      <Group justify="space-between" align="start">
        <div>
          <Title order={1} size="h4">{replay.fileName}</Title>
          <Text c="dimmed" size="sm">
            {replay.policies.map(({ name, version }) => messages.policyVersion(name, version)).join(' · ')} · {messages.by(replay.askedBy, inFull(Date.parse(replay.askedAt), timeZone))}
          </Text>
        </div>
        <Acts replay={replay} />
      </Group>
      {isUnfinished(replay) && <Running replay={replay} />}
      {replay.problem !== null && (
        <Alert color="red" title={messages.failed} role="alert">
          <Text size="sm" mb="sm">{inReadersWords(replay.problem)}</Text>
          <Button variant="default" component={Link} to="/delivery/replay">{messages.again}</Button>
        </Alert>
      )}
      {replay.result && <Judgement replay={replay} result={replay.result} />}
    </>
  );
}

function Running({ replay: { state, readBytes, size, rows } }: { replay: Replay }) {
  const said = state === 'waiting' ? messages.waiting : messages.progress(wholePercent(readBytes, size), rows);
  return (
    <Stack gap={6} maw={640}>
      <Progress.Root size="lg" transitionDuration={120}>
        <Progress.Section value={size === 0 ? 0 : (100 * readBytes) / size} aria-label={said} />
      </Progress.Root>
      <Text size="sm" className={classes.figure}>{said}</Text>
      <Text size="sm" c="dimmed">{messages.goesOn}</Text>
    </Stack>
  );
}

function Acts({ replay }: { replay: Replay }) {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const removing = useMutation({
    mutationFn: () => remove(replay.id),
    onSuccess: async () => {
      await navigate({ to: '/delivery/replay' });
      void client.invalidateQueries({ queryKey: replaysKey });
    },
  });
  return (
    <Group gap="sm" className={classes.acts}>
      {replay.result && <Button variant="default" onClick={() => window.print()}>{messages.print}</Button>}
      <Button variant="subtle" onClick={() => setAsking(true)}>{messages.remove}</Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={messages.removeTitle}>
        <Confirm detail={messages.removeDetail} button={messages.remove} act={{ ...removing, mutate: () => removing.mutate() }} onCancel={() => setAsking(false)} />
      </Modal>
    </Group>
  );
}
