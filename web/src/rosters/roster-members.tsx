import { Button, Group, Modal, Table, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import type { Named } from '../api/wire';
import { ListTable } from '../app/list-page';
import { has, useMe } from '../app/session';
import { Refusal } from '../app/refusal';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime, inFull } from '../timer/when';
import { rostersKey, type Roster } from './api';
import { LeaveForm } from './leave-form';
import { messages } from './messages';
import classes from './rosters.module.css';

const words = messages.members;

/** Who takes turns here: whether a test alert ever reached them, and when they are away. */
export function RosterMembers({ roster: { members, away } }: { roster: Roster }) {
  const client = useQueryClient();
  const { person: me } = useMe();
  const now = useDeskNow() ?? 0;
  const [leaving, setLeaving] = useState<Named | null>(null);
  const end = useMutation({ mutationFn: (id: string) => api(`/people/${id}/leave`, { method: 'DELETE' }), onSettled: () => client.invalidateQueries({ queryKey: rostersKey }) });
  const time = (at: string) => dayAndTime(Date.parse(at), me.timeZone, now);
  const { name: ofName, tested, away: ofAway, act } = words.columns;
  return (
    <section aria-label={words.heading}>
      <Title order={2} size="h6" mb="xs">{words.heading}</Title>
      <Refusal failure={end.error} />
      <ListTable label={words.heading} heads={[ofName, tested, ofAway, act]} minWidth={640}>
        {members.map((member) => {
          const { id, name, testedAt } = member;
          const absences = away.filter(({ person }) => person.id === id);
          const gone = absences.some(({ from }) => from === null);
          const onLeave = absences.some(({ delegate, from }) => delegate === null && from !== null);
          return (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{testedAt ? inFull(Date.parse(testedAt), me.timeZone) : <span className={classes.warning}>{words.untested}</span>}</Table.Td>
              <Table.Td>
                {absences.map(({ from, until, delegate }) => (
                  <div key={from}>{from === null ? words.left : words.away(time(from), until && time(until), delegate?.name)}</div>
                ))}
              </Table.Td>
              <Table.Td>
                {(has(me, 'admin') || id === me.id) && !gone && (
                  <Group gap={4}>
                    <Button size="compact-xs" variant="default" aria-label={words.leaveNamed(name)} onClick={() => setLeaving(member)}>{words.leave}</Button>
                    {onLeave && <Button size="compact-xs" variant="default" loading={end.isPending} aria-label={words.endNamed(name)} onClick={() => end.mutate(id)}>{words.end}</Button>}
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </ListTable>
      <Modal opened={leaving !== null} onClose={() => setLeaving(null)} title={messages.leave.title(leaving?.name ?? '')}>
        {leaving && <LeaveForm person={leaving} onDone={() => setLeaving(null)} />}
      </Modal>
    </section>
  );
}
