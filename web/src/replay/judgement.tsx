import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Empty, ListTable } from '../app/list-page';
import { inReadersWords } from '../said/in-readers-words';
import { zoneCity } from '../timer/when';
import type { Judged, Replay, Result } from './api';
import { BySeverity } from './by-severity';
import { Escalations } from './escalations';
import { HeatMap } from './heat-map';
import { messages, number } from './messages';
import classes from './replay.module.css';
import { Woken } from './woken';
import { WorstCases } from './worst-cases';

/** The verdict. What was kept does not depend on the policy; whom it would have called does, side by side. */
export function Judgement({ replay, result }: { replay: Replay; result: Result }) {
  const judged: Judged[] = result.verdicts.map((verdict, i) => ({ verdict, policy: replay.policies[i]! }));
  const { bySeverity, byHour, worst } = result.verdicts[0]!;
  const { calendar } = result;
  const city = zoneCity(calendar.timeZone);
  return (
    <Stack gap="xl">
      <div>
        <Text size="sm">{messages.summary(result.incidents, replay.workOrder.number, replay.workOrder.customer)}</Text>
        <Text size="xs" c="dimmed">{messages.counted(calendar.name, calendar.version, city)}</Text>
      </div>
      {result.incidents === 0 ? <Empty {...messages.nothingIn} /> : (
        <>
          <BySeverity counts={bySeverity} />
          <HeatMap weeks={byHour} city={city} />
          <Escalations judged={judged} />
          <Woken judged={judged} />
          <WorstCases cases={worst} calendar={calendar} />
        </>
      )}
      <Skipped result={result} />
    </Stack>
  );
}

const FIRST_SHOWN = 20;

function Skipped({ result: { skipped, skippedCount } }: { result: Result }) {
  const [all, setAll] = useState(false);
  if (skippedCount === 0) return <Text size="sm" c="dimmed">{messages.skippedNone}</Text>;
  const shown = all ? skipped : skipped.slice(0, FIRST_SHOWN);
  const left = skippedCount - shown.length;
  return (
    <section aria-label={messages.skipped(skippedCount)}>
      <Title order={2} size="h6" mb="xs">{messages.skipped(skippedCount)}</Title>
      <ListTable label={messages.skipped(skippedCount)} heads={Object.values(messages.skippedColumns)} minWidth={320}>
        {shown.map(({ line, why }, i) => <Table.Tr key={i}><Table.Td className={classes.figure}>{number(line)}</Table.Td><Table.Td>{inReadersWords(why)}</Table.Td></Table.Tr>)}
      </ListTable>
      {left > 0 && <Text size="sm" c="dimmed">{messages.more(left)} {!all && skipped.length > shown.length && <Button variant="subtle" onClick={() => setAll(true)}>{messages.showAll}</Button>}</Text>}
    </section>
  );
}
