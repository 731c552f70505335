import { Group, Table, Text, Title } from '@mantine/core';
import type { Severity } from '../api/wire';
import { ListTable } from '../app/list-page';
import { SEVERITIES, severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import type { SeverityCount } from './api';
import { messages, number, percent } from './messages';
import classes from './replay.module.css';

const FIGURES = ['met', 'missed', 'unanswered'] as const;

/** Promises kept and missed. */
export function BySeverity({ counts }: { counts: Record<Severity, SeverityCount> }) {
  const all = SEVERITIES.map((severity) => counts[severity]).reduce((sum, each) => ({
    cases: sum.cases + each.cases, met: sum.met + each.met, missed: sum.missed + each.missed, unanswered: sum.unanswered + each.unanswered,
  }));
  const heads = [messages.severity, ...Object.values(messages.severityColumns)];
  return (
    <section aria-label={messages.bySeverity}>
      <dl className={classes.figures}>
        <div><dd>{percent(all.met, all.cases)}</dd><dt>{messages.figures.kept}</dt></div>
        {FIGURES.map((figure) => <div key={figure} data-wrong={(figure !== 'met' && all[figure] > 0) || undefined}><dd>{number(all[figure])}</dd><dt>{messages.figures[figure]}</dt></div>)}
      </dl>
      <Title order={2} size="h6" mt="lg" mb="xs">{messages.bySeverity}</Title>
      <div className={classes.counts}>
        <ListTable label={messages.bySeverity} heads={heads} minWidth={560}>
          {SEVERITIES.map((severity) => (
            <Row key={severity} count={counts[severity]} label={<Group gap={8} wrap="nowrap"><SeverityMark severity={severity} size={16} /><span aria-hidden="true">{severities[severity].name}</span></Group>} />
          ))}
          <Row count={all} label={<strong>{messages.all}</strong>} />
        </ListTable>
      </div>
      <Text size="xs" c="dimmed" maw="90ch">{messages.bySeverityHint}</Text>
    </section>
  );
}

function Row({ count, label }: { count: SeverityCount; label: React.ReactNode }) {
  return (
    <Table.Tr>
      <Table.Td>{label}</Table.Td>
      <Table.Td>{number(count.cases)}</Table.Td>
      {FIGURES.map((figure) => <Table.Td key={figure}>{number(count[figure])}</Table.Td>)}
      <Table.Td>
        <span className={classes.kept}>
          <span className={classes.bar} aria-hidden="true">{FIGURES.map((figure) => count[figure] > 0 && <span key={figure} data-figure={figure} style={{ flexGrow: count[figure] }} />)}</span>
          {percent(count.met, count.cases)}
        </span>
      </Table.Td>
    </Table.Tr>
  );
}
