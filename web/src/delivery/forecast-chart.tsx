import '@mantine/charts/styles.css';
import { CompositeChart } from '@mantine/charts';
import { severities, SEVERITIES } from '../severity/messages';
import { timeOfDay } from '../timer/when';
import type { HalfHour } from './api';
import { messages } from './messages';

const bars = SEVERITIES.map((each) => ({ name: `sev${each}`, label: severities[each].name, color: `var(--severity-${each.toLowerCase()})`, type: 'bar' as const }));

/** Deadlines of each half hour as bars, one upon the other by severity; who is on duty as a line in steps. */
export default function ForecastChart({ items, zone }: { items: HalfHour[]; zone: string }) {
  const data = items.map(({ from, deadlines, onDuty }) => ({
    at: timeOfDay(Date.parse(from), zone), onDuty, ...Object.fromEntries(SEVERITIES.map((each) => [`sev${each}`, deadlines[each]])),
  }));
  return (
    <CompositeChart
      composedChartProps={{ accessibilityLayer: false }} h={190} data={data} dataKey="at" withLegend legendProps={{ verticalAlign: 'top', height: 28 }} tickLine="none" curveType="stepAfter" withDots={false} maxBarWidth={26} barProps={{ stackId: 'deadlines' }}
      yAxisProps={{ allowDecimals: false, width: 28 }} series={[...bars, { name: 'onDuty', label: messages.onDuty, color: 'var(--mantine-color-text)', type: 'line' }]}
    />
  );
}
