import { SimpleGrid, Table, Title } from '@mantine/core';
import { ListTable } from '../app/list-page';
import { SEVERITIES } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import type { Judged } from './api';
import { messages, number, whoInWords } from './messages';
import classes from './replay.module.css';

/** The levels of each policy, and how often each would have fired. */
export function Escalations({ judged }: { judged: Judged[] }) {
  return (
    <section aria-label={messages.escalations}>
      <Title order={2} size="h6" mb="xs">{messages.escalations}</Title>
      <SimpleGrid cols={{ base: 1, lg: judged.length }} spacing="xl">
        {judged.map((each, i) => <Levels key={i} judged={each} named={judged.length > 1} />)}
      </SimpleGrid>
    </section>
  );
}

function Levels({ judged: { policy, verdict }, named }: { judged: Judged; named: boolean }) {
  const label = messages.policyVersion(policy.name, policy.version);
  const steps = SEVERITIES.flatMap((severity) => verdict.escalationsByStep[severity].map((step) => ({ severity, ...step })));
  return (
    <div className={classes.levels}>
      {named && <Title order={3} size="h6" fw={500} mb={4}>{label}</Title>}
      <ListTable label={label} heads={[messages.severity, messages.escalationColumns.when, messages.escalationColumns.reaches, messages.fired]} minWidth={440}>
        {steps.map(({ severity, step, trigger, reaches, fired }) => (
          <Table.Tr key={`${severity}${step}`}>
            <Table.Td><SeverityMark severity={severity} size={16} /></Table.Td>
            <Table.Td>{messages.trigger(trigger)}</Table.Td>
            <Table.Td>{reaches.map(whoInWords).join(', ')}</Table.Td>
            <Table.Td className={classes.count}>{number(fired)}</Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
    </div>
  );
}
