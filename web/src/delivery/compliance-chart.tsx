import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { severities, SEVERITIES } from '../severity/messages';
import { dateInWords } from '../timer/when';
import type { ComplianceRow } from './api';
import { compliance as words } from './compliance-messages';
import { addedUp } from './shares';

const DASHES = { 1: undefined, A: '6 3', B: '2 3', C: '10 3 2 3' } as const;

/** The share kept in time of each severity, week by week or month by month; a line of its own dash for each, so that no colour is needed. */
export default function ComplianceChart({ items }: { items: ComplianceRow[] }) {
  const severe = SEVERITIES.filter((each) => items.some(({ severity }) => severity === each));
  const data = addedUp(items, ({ from }) => from).map(({ key }) => ({
    from: dateInWords(key),
    ...Object.fromEntries(severe.map((each) => {
      const [of] = addedUp(items.filter(({ from, severity }) => from === key && severity === each), () => '');
      return [`sev${each}`, of ? Math.round((of.share ?? 0) * 1_000) / 10 : null];
    })),
  }));
  const series = severe.map((each) => ({ name: `sev${each}`, label: severities[each].name, color: `var(--severity-${each.toLowerCase()})`, ...(DASHES[each] && { strokeDasharray: DASHES[each] }) }));
  return <LineChart lineChartProps={{ accessibilityLayer: false }} h={220} data={data} dataKey="from" series={series} unit="%" withLegend legendProps={{ verticalAlign: 'top', height: 28 }} curveType="linear" connectNulls tickLine="none" yAxisProps={{ domain: [0, 100], width: 46 }} aria-label={words.chart} />;
}
