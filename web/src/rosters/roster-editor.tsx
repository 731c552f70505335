import { Button, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '../api/client';
import { deskNow } from '../api/desk-clock';
import { faultOf } from '../api/problem';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { has, useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { peopleQuery } from '../people/api';
import { rosterQuery, rostersKey, type Roster } from './api';
import { draftOf, layersOf, newLayer, plansAlike, type LayerDraft, type RosterDraft } from './draft';
import { editor as words } from './editor-messages';
import { LayerFields } from './layer-fields';
import classes from './rosters.module.css';
import { Trial } from './trial';
import { midnights } from './week';

const WEEKS = 4;

/** Makes a roster. */
export function NewRosterPage() {
  usePageTitle(words.newPage);
  const { person } = useMe();
  const [start] = useState<RosterDraft>(() => ({ name: '', layers: [newLayer(words.newLayer(1), deskNow() ?? 0, person.timeZone)], appliesFrom: '' }));
  return has(person, 'admin') ? <Editor roster={null} start={start} /> : <NotHere title={words.notYours} detail={words.notYoursDetail} />;
}

/** Changes the layers of one that is there: a new version, from an instant on. */
export function ChangeRosterPage() {
  const { id } = useParams({ from: '/desk/rosters/$id/change' });
  const { person } = useMe();
  const roster = useQuery({ ...rosterQuery(id), enabled: has(person, 'admin'), refetchInterval: false });
  usePageTitle(words.changePage(roster.data?.name ?? ''));
  if (!has(person, 'admin')) return <NotHere title={words.notYours} detail={words.notYoursDetail} />;
  if (roster.error && !roster.data) return <Failure failure={roster.error} onRetry={() => void roster.refetch()} />;
  return roster.data ? <Changing roster={roster.data} /> : <Stack className={classes.page}><Skeleton height={28} width={260} /><Skeleton height={420} /></Stack>;
}

/** Decided on the version that was shown first, whatever is read meanwhile. */
function Changing({ roster }: { roster: Roster }) {
  const [shown] = useState(roster);
  const [start] = useState(() => draftOf(roster));
  return <Editor roster={shown} start={start} />;
}

function Editor({ roster, start }: { roster: Roster | null; start: RosterDraft }) {
  const { timeZone } = useMe().person;
  const staff = (useQuery(peopleQuery).data?.items ?? []).filter(({ active }) => active);
  const [draft, setDraft] = useState(start);
  const set = (part: Partial<RosterDraft>) => setDraft({ ...draft, ...part });
  const setLayer = (next: LayerDraft) => set({ layers: draft.layers.map((each) => (each.key === next.key ? next : each)) });
  const { preview, save } = useEditing(roster);
  const failure = save.error ?? preview.error;
  const addLayer = () => set({ layers: [...draft.layers, newLayer(words.newLayer(draft.layers.length + 1), deskNow() ?? 0, timeZone)] });
  return (
    <form className={classes.editor} onSubmit={(event) => { event.preventDefault(); save.reset(); preview.mutate(draft); }}>
      <Title order={1} size="h4">{roster ? words.changePage(roster.name) : words.newPage}</Title>
      <Text c="dimmed" size="sm">{words.intro}</Text>
      <TextInput label={words.name} required maxLength={300} maw={360} value={draft.name} error={faultOf(failure, 'name')} onChange={({ currentTarget: { value } }) => set({ name: value })} />
      {draft.layers.map((layer, index) => (
        <LayerFields
          key={layer.key} layer={layer} index={index} staff={staff} failure={failure} onChange={setLayer}
          onRemove={draft.layers.length === 1 ? null : () => set({ layers: draft.layers.filter(({ key }) => key !== layer.key) })}
        />
      ))}
      <Group><Button variant="default" onClick={addLayer}>{words.addLayer}</Button></Group>
      {roster && <TextInput label={words.appliesFrom} type="datetime-local" maw={360} value={draft.appliesFrom} error={faultOf(failure, 'appliesFrom')} onChange={({ currentTarget: { value } }) => set({ appliesFrom: value })} />}
      <Refusal failure={failure} />
      <Group gap="sm">
        <Button type="submit" variant={preview.data ? 'default' : 'filled'} loading={preview.isPending}>{words.preview}</Button>
        {roster ? <Button variant="subtle" component={Link} to={`/rosters/${roster.id}`}>{words.cancel}</Button> : <Button variant="subtle" component={Link} to="/rosters">{words.cancel}</Button>}
      </Group>
      {preview.data && (
        <Trial trial={preview.data} isStale={!plansAlike(preview.variables, draft)}>
          <Save isNew={roster === null} act={save} onSave={(note) => save.mutate({ draft, note })} />
        </Trial>
      )}
    </form>
  );
}

/** The word of why, and the button; a change needs both. */
function Save({ isNew, act, onSave }: { isNew: boolean; act: { error: Error | null; isPending: boolean }; onSave: (note: string) => void }) {
  const [note, setNote] = useState('');
  return (
    <Group gap="sm" align="flex-end">
      <TextInput label={words.note} description={words.noteHint} w={400} maxLength={500} withAsterisk={!isNew} value={note} error={faultOf(act.error, 'note')} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
      <Button loading={act.isPending} disabled={!isNew && note.trim() === ''} onClick={() => onSave(note.trim())}>{isNew ? words.save.make : words.save.change}</Button>
    </Group>
  );
}

/** Tries a draft out, and saves it; then its page is shown. */
function useEditing(roster: Roster | null) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { timeZone } = useMe().person;
  const preview = useMutation({
    mutationFn: async (draft: RosterDraft) => {
      const days = midnights(deskNow() ?? 0, timeZone, WEEKS);
      const span = { from: new Date(days[0]!).toISOString(), until: new Date(days.at(-1)!).toISOString() };
      const drawn = await post<Pick<Trial, 'shifts' | 'gaps'>>('/rosters/preview', { ...(roster && { rosterId: roster.id }), layers: layersOf(draft), ...span, ...applies(draft) });
      return { ...drawn, days, layers: layersShown(draft, roster) };
    },
  });
  const save = useMutation({
    mutationFn: ({ draft, note }: { draft: RosterDraft; note: string }) => {
      const body = { name: draft.name.trim(), layers: layersOf(draft), ...(note !== '' && { note }) };
      return roster ? post<Roster>(`/rosters/${roster.id}/versions`, { ...body, basedOn: roster.version, ...applies(draft) }) : post<Roster>('/rosters', body);
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: rostersKey });
      await navigate({ to: '/rosters/$id', params: { id } });
    },
  });
  return { preview, save };
}

const applies = ({ appliesFrom }: RosterDraft): object => (appliesFrom === '' ? {} : { appliesFrom: new Date(appliesFrom).toISOString() });

/** Those of the draft, and those which are on duty until it applies. */
function layersShown({ layers }: RosterDraft, roster: Roster | null) {
  const before = (roster?.inForce?.layers ?? []).filter(({ name }) => !layers.some((layer) => layer.name.trim() === name));
  return [...layers.map((layer) => ({ ...layer, name: layer.name.trim() })), ...before];
}
