import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseDetail, Person } from '../api/wire';
import { ActDialog } from './act-dialog';
import { ACTS, isOffered, type ActName } from './acts';
import { acts, messages } from './messages';
import { Refused } from './refused';
import { useAct } from './use-act';

/** What comes next as buttons, the rest in a menu. */
const NEXT: readonly ActName[] = ['release', 'claim', 'resolve', 'close', 'reopen', 'survey', 'manager'];
const MORE: readonly ActName[] = [
  'assign', 'decline', 'nominate', 'involve', 'thirdTier', 'move', 'executives', 'merge', 'retract', 'withdraw',
];

export function ActBar({ shown, person, children }: { shown: CaseDetail; person: Person; children?: React.ReactNode }) {
  const [asked, ask] = useState<ActName | null>(null);
  const act = useAct(shown);
  const offered = (name: ActName) => isOffered(name, shown, person);
  const begin = (name: ActName) => (ACTS[name].fields.length > 0 ? ask(name) : act.mutate({ path: ACTS[name].path, body: ACTS[name].body ?? {}, on: shown.version }));
  const more = MORE.filter(offered);
  return (
    <>
      <Group gap="sm" ml="auto">
        {NEXT.filter(offered).map((name) => (
          <Button key={name} variant={isFirst(name, shown) ? 'filled' : 'default'} loading={act.isPending && ACTS[name].fields.length === 0} onClick={() => begin(name)}>
            {acts[name].open}
          </Button>
        ))}
        {children}
        {more.length > 0 && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target><Button variant="default" aria-label={messages.moreLabel} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>{messages.more}</Button></Menu.Target>
            <Menu.Dropdown>{more.map((name) => <Menu.Item key={name} onClick={() => begin(name)}>{acts[name].open}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {act.error && <div style={{ flexBasis: '100%' }}><Refused failure={act.error} shown={shown} /></div>}
      {[...NEXT, ...MORE].filter((name) => ACTS[name].fields.length > 0).map((name) => (
        <ActDialog key={name} name={name} shown={shown} opened={asked === name} onClose={() => ask(null)} />
      ))}
    </>
  );
}

const isFirst = (name: ActName, { assignee }: CaseDetail): boolean => (name === 'claim' && assignee === null) || name === 'close';
