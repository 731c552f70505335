import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { todayQuery } from './api';
import classes from './delivery.module.css';
import { messages } from './messages';

/** "12 due, 12 fired, 0 late": of the reader's day (`ESC-3`). */
export function Today({ zone }: { zone: string }) {
  const { data } = useQuery(todayQuery(zone));
  return (
    <section className={classes.today} aria-label={messages.today}>
      <Title order={2} size="h6">{messages.today}</Title>
      {data ? <Figures today={data} /> : <Skeleton height={132} />}
      <Text size="xs" c="dimmed">{messages.todayDetail}</Text>
      <Link to="/audit" className={classes.more}>{messages.audit}</Link>
    </section>
  );
}

export function Figures({ today }: { today: Record<'due' | 'fired' | 'late', number> }) {
  return (
    <dl className={classes.figures}>
      {(['due', 'fired', 'late'] as const).map((figure) => (
        <div key={figure} data-wrong={(figure === 'late' && today.late > 0) || undefined}><dd>{today[figure]}</dd><dt>{messages.figures[figure]}</dt></div>
      ))}
    </dl>
  );
}
