import { ActionIcon, Input, NativeSelect, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { Named } from '../api/wire';
import { moved, toAdd, type LayerDraft } from './draft';
import { editor } from './editor-messages';
import classes from './rosters.module.css';

const words = editor.members;

/** Who is in a layer; in a rotation the order is that of the turns. */
export function Members({ layer, staff, fault, onChange }: { layer: LayerDraft; staff: Named[]; fault: string | undefined; onChange: (members: Named[]) => void }) {
  const { kind, members } = layer;
  const add = (id: string) => {
    const chosen = staff.find((each) => each.id === id);
    if (chosen) onChange([...members, { id: chosen.id, name: chosen.name }]);
  };
  return (
    <Input.Wrapper label={words.legend[kind]} labelElement="div" error={fault} role="group" aria-label={words.legend[kind]}>
      <Stack gap="xs" mt={4}>
        {members.length === 0 && <Text size="sm" c="dimmed">{words.none}</Text>}
        <ol className={classes.members}>
          {members.map(({ id, name }, at) => (
            <li key={`${id} ${members.slice(0, at).filter((each) => each.id === id).length}`}>
              <span className={classes.member}>{name}</span>
              {kind === 'rotation' && <ActionIcon size="sm" variant="subtle" color="gray" disabled={at === 0} aria-label={words.up(name)} onClick={() => onChange(moved(members, at, -1))}><IconArrowUp size={14} /></ActionIcon>}
              {kind === 'rotation' && <ActionIcon size="sm" variant="subtle" color="gray" disabled={at === members.length - 1} aria-label={words.down(name)} onClick={() => onChange(moved(members, at, 1))}><IconArrowDown size={14} /></ActionIcon>}
              <ActionIcon size="sm" variant="subtle" color="gray" aria-label={words.remove(name)} onClick={() => onChange(members.filter((_, index) => index !== at))}><IconX size={14} /></ActionIcon>
            </li>
          ))}
        </ol>
        <NativeSelect
          aria-label={words.add} maw={260} value="" onChange={({ currentTarget: { value } }) => add(value)}
          data={[{ value: '', label: words.choose }, ...toAdd(layer, staff).map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </Stack>
    </Input.Wrapper>
  );
}
