import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useMe } from '../app/session';
import { inFull } from '../timer/when';
import type { Webhook } from './api';
import { messages } from './messages';
import type { Open } from './webhooks-page';

interface Props {
  webhook: Webhook;
  onOpen: (next: Open) => void;
  onTest: () => void;
  onTurn: () => void;
}

export function WebhookRow({ webhook, onOpen, onTest, onTurn }: Props) {
  const { timeZone } = useMe().person;
  const { url, description, types, state, why, createdAt } = webhook;
  const on = state === 'active';
  const acts = [
    on && { label: messages.test, named: messages.testNamed(url), act: onTest },
    on ? { label: messages.turnOff, named: messages.turnOffNamed(url), act: onTurn } : { label: messages.turnOn, named: messages.turnOnNamed(url), act: onTurn },
    { label: messages.change, named: messages.changeNamed(url), act: () => onOpen({ what: 'change', webhook }) },
    { label: messages.rotate, named: messages.rotateNamed(url), act: () => onOpen({ what: 'rotate', webhook }) },
    { label: messages.remove, named: messages.removeNamed(url), act: () => onOpen({ what: 'remove', webhook }) },
  ].filter((each) => each !== false);
  return (
    <Table.Tr>
      <Table.Td>{url}{description !== '' && <Text size="xs" c="dimmed">{description}</Text>}</Table.Td>
      <Table.Td>{types.length === 0 ? messages.everything : types.join(', ')}</Table.Td>
      <Table.Td>
        <Badge size="xs" variant={on ? 'light' : 'default'}>{messages.states[state]}</Badge>
        {!on && <Text size="xs" c={why === null ? 'dimmed' : 'var(--timer-missed)'}>{why ?? messages.switchedOff}</Text>}
      </Table.Td>
      <Table.Td><Fared webhook={webhook} /></Table.Td>
      <Table.Td>{inFull(Date.parse(createdAt), timeZone)}</Table.Td>
      <Table.Td>
        <Group gap={4}>
          {acts.map(({ label, named, act }) => <Button key={label} size="compact-xs" variant="default" aria-label={named} onClick={act}>{label}</Button>)}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** The last message that arrived, and the last that did not: what came after is said as trouble, what is over is not. */
function Fared({ webhook: { arrivedAt, failed } }: { webhook: Webhook }) {
  const { timeZone } = useMe().person;
  const time = (at: string) => inFull(Date.parse(at), timeZone);
  if (arrivedAt === null && failed === null) return <Text size="xs" c="dimmed">{messages.nothingYet}</Text>;
  const isTrouble = failed !== null && (arrivedAt === null || failed.triedAgain || Date.parse(failed.at) > Date.parse(arrivedAt));
  return (
    <>
      {arrivedAt && <div>{messages.arrived(time(arrivedAt))}</div>}
      {failed && (
        <Text size="xs" c={isTrouble ? 'var(--timer-missed)' : 'dimmed'}>
          {messages.failed[failed.triedAgain ? 'again' : 'forGood'](time(failed.at))}{failed.error !== null && <><br />{failed.error}</>}
        </Text>
      )}
    </>
  );
}
