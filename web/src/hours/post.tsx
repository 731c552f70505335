import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { post as words } from './messages';
import { PostForm } from './post-form';
import { POSTINGS, type Posting } from './posting';

const BY_MENU = POSTINGS.filter((what) => what !== 'purchases' && what !== 'corrections');

/** What moves hours by hand: the commonest on a button, the others behind one. */
export function Post({ workOrder }: { workOrder: string }) {
  const [asked, ask] = useState<Posting | null>(null);
  return (
    <>
      <Button size="compact-sm" onClick={() => ask('purchases')}>{words.acts.purchases.open}</Button>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target><Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} aria-hidden="true" />}>{words.more}</Button></Menu.Target>
        <Menu.Dropdown>{BY_MENU.map((what) => <Menu.Item key={what} onClick={() => ask(what)}>{words.acts[what].open}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
      {asked !== null && <PostForm what={asked} workOrder={workOrder} onClose={() => ask(null)} />}
    </>
  );
}

/** Undoes one posting by another (`HRS-11`). */
export function Undo({ workOrder, seq }: { workOrder: string; seq: number }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="subtle" aria-label={words.undoLabel(seq)} onClick={() => setOpened(true)}>{words.acts.corrections.open}</Button>
      {opened && <PostForm what="corrections" seq={seq} workOrder={workOrder} onClose={() => setOpened(false)} />}
    </>
  );
}
