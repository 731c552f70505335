import { Group, SegmentedControl, Text, Title, VisuallyHidden } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { weekday } from '../timer/when';
import type { Verdict } from './api';
import { messages, number } from './messages';
import classes from './replay.module.css';

/** A Monday, at the beginning of a day in UTC. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const dayName = (day: number): string => weekday(A_MONDAY + day * DAY, 'UTC');
const sum = (counts: number[]): number => counts.reduce((total, each) => total + each, 0);

/** The week hour by hour: a table of numbers, shaded so that the heavy hours are seen first. */
export function HeatMap({ weeks, city }: { weeks: Verdict['byHour']; city: string }) {
  const { id } = useParams({ from: '/desk/delivery/replay/$id' });
  const { heat = 'missed' } = useSearch({ from: '/desk/delivery/replay/$id' });
  const navigate = useNavigate();
  const choose = (chosen: string) =>
    void navigate({ to: '/delivery/replay/$id', params: { id }, search: chosen === 'opened' ? { heat: 'opened' } : {}, replace: true, resetScroll: false });
  const week = weeks[heat];
  const none = sum(week.map(sum)) === 0;
  return (
    <section aria-label={messages.heat}>
      <Group gap="lg" mb="xs">
        <Title order={2} size="h6">{messages.heat}</Title>
        <SegmentedControl
          size="xs" aria-label={messages.heatShown} value={heat} onChange={choose} className={classes.acts}
          data={(['missed', 'opened'] as const).map((each) => ({ value: each, label: messages.heats[each] }))}
        />
      </Group>
      {none ? <Text size="sm" c="dimmed">{messages.noneMissed}</Text> : <Week week={week} label={messages.heats[heat]} heat={heat} />}
      <Text size="xs" c="dimmed">{messages.heatHint(city)}</Text>
    </section>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function Week({ week, label, heat }: { week: number[][]; label: string; heat: string }) {
  const most = Math.max(...week.flat());
  return (
    <div className={classes.scrolls} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.heat} data-heat={heat}>
        <caption>{label}</caption>
        <thead>
          <tr><th scope="col">{messages.day}</th>{HOURS.map((hour) => <th key={hour} scope="col">{String(hour).padStart(2, '0')}</th>)}<th scope="col">{messages.sum}</th></tr>
        </thead>
        <tbody>
          {week.map((hours, day) => (
            <tr key={day}>
              <th scope="row">{dayName(day)}</th>
              {hours.map((count, hour) => (
                <td key={hour} data-none={count === 0 || undefined} style={{ '--share': `${Math.round((60 * count) / most)}%` } as React.CSSProperties}><Count count={count} /></td>
              ))}
              <td className={classes.sum}>{number(sum(hours))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">{messages.sum}</th>{HOURS.map((hour) => <td key={hour} className={classes.sum}>{number(sum(week.map((hours) => hours[hour] ?? 0)))}</td>)}<td className={classes.sum}>{number(sum(week.map(sum)))}</td></tr>
        </tfoot>
      </table>
    </div>
  );
}

/** A quiet hour is a dot to the eye, and a number all the same to who hears the table read. */
function Count({ count }: { count: number }) {
  return count > 0 ? number(count) : <><span aria-hidden="true">·</span><VisuallyHidden>{number(0)}</VisuallyHidden></>;
}
