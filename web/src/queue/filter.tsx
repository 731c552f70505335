import { Group, Kbd, Pill, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconTag } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { AlertSwitch } from '../alert/alert-switch';
import { useKeys } from '../app/keys';
import { useMe } from '../app/session';
import { SEVERITIES } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import { messages } from './messages';
import classes from './queue.module.css';
import { readQueueSearch, type QueueSearch } from './search';

const route = getRouteApi('/desk/queue');
const TYPING_MS = 200;

/** What the list is narrowed to; it lives in the address, so that it can be sent to a colleague. */
export function QueueFilter() {
  const { severity, q, tag } = route.useSearch();
  const { person } = useMe();
  const navigate = route.useNavigate();
  const narrow = (to: Partial<QueueSearch>) => void navigate({ search: (before: QueueSearch) => readQueueSearch({ ...before, ...to }), replace: true });
  return (
    <Group gap="sm" ml="auto">
      <SegmentedControl
        size="xs" aria-label={messages.severityFilter} value={severity ?? ''} withItemsBorders={false} transitionDuration={120}
        onChange={(chosen) => narrow({ severity: SEVERITIES.find((each) => each === chosen) })}
        data={[
          { value: '', label: messages.all },
          ...SEVERITIES.map((each) => ({ value: each, label: <span className={classes.choice}><SeverityMark severity={each} size={16} /></span> })),
        ]}
      />
      {person.side === 'provider' && <Tag key={tag ?? ''} tag={tag} onChange={(chosen) => narrow({ tag: chosen })} />}
      {person.side === 'provider' && <AlertSwitch />}
      <Search q={q ?? ''} onChange={(text) => narrow({ q: text })} />
    </Group>
  );
}

/** One tag, as a word to take off again; a tag is whole, so it is looked for when it is typed to its end. */
function Tag({ tag, onChange }: { tag: string | undefined; onChange: (tag: string) => void }) {
  if (tag) return <Pill size="sm" withRemoveButton onRemove={() => onChange('')} removeButtonProps={{ 'aria-label': messages.tagOff(tag), tabIndex: 0, 'aria-hidden': false }}>{tag}</Pill>;
  return (
    <TextInput
      size="xs" w={110} aria-label={messages.tagLabel} placeholder={messages.tag} maxLength={40} leftSection={<IconTag size={14} aria-hidden="true" />}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') onChange(currentTarget.value.trim());
        if (key === 'Escape') currentTarget.blur();
      }}
    />
  );
}

function Search({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const later = useDebouncedCallback(onChange, TYPING_MS);
  useEffect(() => { setTyped(q); }, [q]);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <TextInput
      ref={field} size="xs" w={240} type="search" aria-label={messages.searchLabel} placeholder={messages.search} value={typed}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      rightSection={typed === '' && <Kbd size="xs" aria-hidden="true">/</Kbd>}
      onChange={({ currentTarget: { value } }) => { setTyped(value); later(value); }}
      onKeyDown={({ key, currentTarget }) => { if (key === 'Escape') currentTarget.blur(); }}
    />
  );
}
