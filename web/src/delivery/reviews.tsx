import { Button, Group, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { faultOf } from '../api/problem';
import { has, useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { inFull } from '../timer/when';
import { useReview, type PostMortem, type Review } from './breach-api';
import { breaches as words, causes, type CauseOfBreach } from './breach-messages';
import classes from './breach.module.css';

/** Why it was missed: the last that was written, what was written before it, and the form for who answers for it. */
export function Reviews({ breach, zone }: { breach: PostMortem; zone: string }) {
  const { person } = useMe();
  const [writing, write] = useState(false);
  const [last, ...earlier] = breach.reviews;
  const mayWrite = has(person, 'sdm', 'admin');
  return (
    <section aria-label={words.why} className={classes.why}>
      <Title order={2} size="h6">{words.why}</Title>
      {last ? <Said review={last} zone={zone} /> : !mayWrite && <Text size="sm" c="dimmed">{words.none}</Text>}
      {mayWrite && (writing || !last) && <Form breach={breach} onDone={() => write(false)} />}
      {mayWrite && last && !writing && <Button className={classes.ways} size="compact-sm" variant="default" onClick={() => write(true)}>{words.again}</Button>}
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          <Stack gap="sm" mt="xs">{earlier.map((review) => <Said key={review.version} review={review} zone={zone} />)}</Stack>
        </details>
      )}
    </section>
  );
}

function Said({ review: { cause, note, by, at, version }, zone }: { review: Review; zone: string }) {
  return (
    <div>
      <Text fw={600}>{causes[cause]}</Text>
      <Text size="sm" className={classes.note}>{note}</Text>
      <Text size="xs" c="dimmed">{words.written(by, inFull(Date.parse(at), zone), version)}</Text>
    </div>
  );
}

function Form({ breach, onDone }: { breach: PostMortem; onDone: () => void }) {
  const last = breach.reviews[0];
  const [typed, setTyped] = useState<{ cause: CauseOfBreach | ''; note: string }>({ cause: last?.cause ?? '', note: last?.note ?? '' });
  const act = useReview(breach.id, onDone);
  const { cause, note } = typed;
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); if (cause !== '' && note.trim() !== '') act.mutate({ cause, note, basedOn: last?.version ?? 0 }); }}>
      <NativeSelect
        label={words.cause} required value={cause} error={faultOf(act.error, 'cause')} onChange={({ currentTarget: { value } }) => setTyped({ ...typed, cause: value as CauseOfBreach | '' })}
        data={[{ value: '', label: words.choose }, ...Object.entries(causes).map(([value, label]) => ({ value, label }))]}
      />
      <Textarea label={words.note} required autosize minRows={3} maxLength={4_000} value={note} error={faultOf(act.error, 'note')} onChange={({ currentTarget: { value } }) => setTyped({ ...typed, note: value })} />
      <Refusal failure={act.error} />
      <Group gap="sm">
        <Button type="submit" disabled={cause === '' || note.trim() === ''} loading={act.isPending}>{words.save}</Button>
        {last && <Button variant="subtle" onClick={onDone}>{words.cancel}</Button>}
      </Group>
    </form>
  );
}
