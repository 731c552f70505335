import { Table, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ListTable } from '../app/list-page';
import { useMe } from '../app/session';
import { kinds } from '../case/messages';
import { SeverityMark } from '../severity/severity-mark';
import { inFull } from '../timer/when';
import type { AuditedStep } from './api';
import classes from './audit.module.css';
import { messages } from './messages';

/** The steps that did not simply fire. */
export function Notable({ steps }: { steps: AuditedStep[] }) {
  const { timeZone } = useMe().person;
  const time = (at: string) => inFull(Date.parse(at), timeZone);
  const { case: ofCase, severity, kind, step, due, fired, lag, verdict } = messages.columns;
  return (
    <section aria-label={messages.notable}>
      <Title order={2} size="h6" mb="xs">{messages.notable}</Title>
      <ListTable label={messages.notable} heads={[severity, ofCase, kind, step, due, fired, lag, verdict]} minWidth={860}>
        {steps.map((each) => (
          <Table.Tr key={`${each.clockId} ${each.step} ${each.repeat}`}>
            <Table.Td><SeverityMark severity={each.severity} size={18} /></Table.Td>
            <Table.Td><Link to="/cases/$number" params={{ number: each.number }}>{each.number}</Link></Table.Td>
            <Table.Td>{kinds[each.kind]}</Table.Td>
            <Table.Td>{messages.step(each.step, each.repeat)}</Table.Td>
            <Table.Td>{time(each.dueAt)}</Table.Td>
            <Table.Td>{each.firedAt ? time(each.firedAt) : messages.notFired}</Table.Td>
            <Table.Td>{each.lagSeconds !== null && messages.lag(each.lagSeconds)}</Table.Td>
            <Table.Td><span className={classes.verdict} data-verdict={each.verdict}>{messages.verdicts[each.verdict]}</span></Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
    </section>
  );
}
