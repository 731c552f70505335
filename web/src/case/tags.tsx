import { Button, Group, Stack, TagsInput, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Refused } from '../acts/refused';
import { useAct } from '../acts/use-act';
import { messages as words } from '../acts/messages';
import type { CaseDetail } from '../api/wire';
import classes from './case.module.css';
import { messages } from './messages';

/** Words of the provider's own by which cases are found together; each leads to its cases. */
export function Tags({ shown, tags }: { shown: CaseDetail; tags: string[] }) {
  const [editing, setEditing] = useState(false);
  return (
    <section aria-label={messages.tags}>
      <Title order={2} className={classes.heading}>{messages.tags}</Title>
      {editing ? <Editing shown={shown} tags={tags} onEnd={() => setEditing(false)} /> : (
        <>
          <div className={classes.tags}>
            {tags.length === 0 && <Text size="sm" c="dimmed">{messages.noTags}</Text>}
            {tags.map((tag) => <Link key={tag} to="/queue" search={{ tag }} className={classes.tag}>{tag}</Link>)}
          </div>
          <Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>{messages.editTags}</Button>
        </>
      )}
    </section>
  );
}

function Editing({ shown, tags, onEnd }: { shown: CaseDetail; tags: string[]; onEnd: () => void }) {
  const [typed, setTyped] = useState(tags);
  const act = useAct(shown, onEnd);
  return (
    <Stack gap="sm">
      <TagsInput size="xs" aria-label={messages.tags} description={messages.tagsHint} maxTags={20} data-autofocus acceptValueOnBlur value={typed} onChange={setTyped} />
      <Refused failure={act.error} shown={shown} />
      <Group gap="sm">
        <Button size="compact-xs" loading={act.isPending} onClick={() => act.mutate({ method: 'PUT', path: '/tags', body: { tags: typed } })}>{messages.saveTags}</Button>
        <Button size="compact-xs" variant="subtle" onClick={onEnd}>{words.cancel}</Button>
      </Group>
    </Stack>
  );
}
