import { Badge, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../app/confirm';
import { NotHere } from '../app/failure';
import { ListPage, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { keepsQueues, useMe } from '../app/session';
import { PLACES, queuesQuery, useQueueAct, type Queue } from './api';
import { messages, places } from './messages';
import { QueueForm } from './queue-form';
import classes from './queues.module.css';
import { RoutingRulesPart } from './routing-rules';

type Open = { what: 'add' } | { what: 'change' | 'take all' | 'remove'; queue: Queue };

/** The queues, who answers in each, and the rules by which cases come to them (`WHO-5`). */
export function QueuesPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  return keepsQueues(person) ? <Queues /> : <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
}

function Queues() {
  const queues = useQuery(queuesQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ListPage
        title={messages.page} intro={messages.intro} list={queues} isEmpty={(all) => all.length === 0} empty={messages.none}
        acts={<Button onClick={() => setOpen({ what: 'add' })}>{messages.add}</Button>} below={queues.data && queues.data.length > 0 && <RoutingRulesPart queues={queues.data} />}
      >
        {(all) => <Rows queues={all} onOpen={setOpen} />}
      </ListPage>
      <Modal opened={open !== null} onClose={close} title={open && titleOf(open)} size="lg">{open && <Dialog open={open} onDone={close} />}</Modal>
    </>
  );
}

function Rows({ queues, onOpen }: { queues: Queue[]; onOpen: (open: Open) => void }) {
  const { name: ofName, lead, members: ofMembers, rosters: ofRosters, open, act } = messages.columns;
  return (
    <ListTable label={messages.page} heads={[ofName, lead, ofMembers, ofRosters, open, act]} minWidth={860}>
      {queues.map((queue) => (
        <Table.Tr key={queue.id}>
          <Table.Td className={classes.name}>
            <b>{queue.name}</b> {queue.takesAll && <Badge size="xs" variant="light">{messages.takesAll}</Badge>}
            {queue.warnings.map(({ message }) => <Text key={message} size="xs" className={classes.warning}>{message}</Text>)}
          </Table.Td>
          <Table.Td>{queue.lead?.name ?? messages.nobody}</Table.Td>
          <Table.Td>{queue.members.map(({ name }) => name).join(', ') || messages.nobody}</Table.Td>
          <Table.Td>{PLACES.map((place) => queue.rosters[place] && <div key={place}><span className={classes.dimmed}>{places[place]}</span> {queue.rosters[place].name}</div>)}</Table.Td>
          <Table.Td>{queue.openCases}</Table.Td>
          <Table.Td>
            <Group gap={4}>
              <Button size="compact-xs" variant="default" aria-label={messages.changeNamed(queue.name)} onClick={() => onOpen({ what: 'change', queue })}>{messages.change}</Button>
              {!queue.takesAll && <Button size="compact-xs" variant="default" aria-label={messages.takeAllNamed(queue.name)} onClick={() => onOpen({ what: 'take all', queue })}>{messages.takeAll}</Button>}
              {!queue.takesAll && <Button size="compact-xs" variant="default" aria-label={messages.removeNamed(queue.name)} onClick={() => onOpen({ what: 'remove', queue })}>{messages.remove}</Button>}
            </Group>
          </Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

function titleOf(open: Open): string {
  switch (open.what) {
    case 'add': return messages.add;
    case 'change': return messages.changeNamed(open.queue.name);
    case 'take all': return messages.takeAllNamed(open.queue.name);
    case 'remove': return messages.removeNamed(open.queue.name);
  }
}

function Dialog({ open, onDone }: { open: Open; onDone: () => void }) {
  const act = useQueueAct(onDone);
  if (open.what === 'add') return <QueueForm onDone={onDone} />;
  const { id, name } = open.queue;
  if (open.what === 'change') return <QueueForm queue={open.queue} onDone={onDone} />;
  const confirmed = open.what === 'take all'
    ? { detail: messages.takeAllDetail(name), button: messages.takeAllButton(name), mutate: () => act.mutate({ method: 'POST', path: `/queues/${id}/taking-all`, body: {} }) }
    : { detail: messages.removeDetail, button: messages.removeNamed(name), mutate: () => act.mutate({ method: 'DELETE', path: `/queues/${id}` }) };
  return <Stack><Confirm detail={confirmed.detail} button={confirmed.button} act={{ error: act.error, isPending: act.isPending, mutate: confirmed.mutate }} onCancel={onDone} /></Stack>;
}
