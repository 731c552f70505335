import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { day } from '../timer/when';
import type { PoolStatement, Statement } from './api';
import { burnDown as words } from './burn-down-messages';
import { pointsOf } from './burn-down-points';
import { hoursAndMinutes } from './messages';

const SERIES = [
  { name: 'balance', label: words.balance, color: 'var(--mantine-primary-color-filled)', curveType: 'stepAfter' },
  { name: 'forecast', label: words.forecast, color: 'var(--mantine-color-dimmed)', curveType: 'linear', strokeDasharray: '2 4' },
] as const;

export default function BurnDownChart({ pool, shown, zone, height }: { pool: PoolStatement; shown: Statement; zone: string; height: number }) {
  return (
    <LineChart
      lineChartProps={{ accessibilityLayer: false }} h={height} data={pointsOf(pool, shown) as unknown as Record<string, number>[]} dataKey="at" series={[...SERIES]} withDots={false} connectNulls withLegend legendProps={{ verticalAlign: 'top', height: 28 }}
      xAxisProps={{ type: 'number', scale: 'time', domain: [Date.parse(shown.from), Date.parse(shown.to)], tickFormatter: (at: number) => day(at, zone) }}
      yAxisProps={{ width: 52, tickFormatter: (minutes: number) => `${Math.round(minutes / 60)} ${words.hours}` }} valueFormatter={(minutes) => hoursAndMinutes(Math.round(minutes))}
      tooltipProps={{ labelFormatter: (at) => (Number.isFinite(Number(at)) && at !== null ? day(Number(at), zone) : '') }} tickLine="none"
    />
  );
}
