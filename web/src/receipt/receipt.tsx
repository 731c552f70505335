import { ScrollArea, Text } from '@mantine/core';
import type { Clock, ReceiptLine } from '../api/wire';
import { dayAndTime, zoneCity } from '../timer/when';
import { amountLabel, byDate, dateLabel, lineMs, readable, shareOfDay, sumMs } from './lines';
import { messages } from './messages';
import { noteInWords } from './note';
import classes from './receipt.module.css';

/** What a receipt is about. */
export type Promised = Pick<Clock, 'kind' | 'targetMinutes' | 'dueAt' | 'calendar' | 'receipt'>;

/** A deadline as an addition a person can check (`CLK-4`). Its times are those of the calendar it was counted on. */
export function Receipt({ clock, zone }: { clock: Promised; zone: string }) {
  const countedIn = clock.calendar?.timeZone ?? receiptZone(clock) ?? zone;
  const target = messages.target(clock.targetMinutes);
  return (
    <section className={classes.receipt} aria-label={messages.title}>
      <Text size="sm" fw={600}>
        {clock.calendar ? messages.rule(target, messages.to[clock.kind], zoneCity(clock.calendar.timeZone)) : messages.ruleAroundTheClock(target, messages.to[clock.kind])}
      </Text>
      <Text size="xs" c="dimmed" mb={8}>
        {clock.calendar && `${messages.counted(clock.calendar.name, clock.calendar.version)} · `}{messages.zone(zoneCity(countedIn))}
      </Text>
      <Addition receipt={clock.receipt} dueAt={Date.parse(clock.dueAt)} zone={countedIn} />
    </section>
  );
}

/** The lines of a receipt, their sum, and the days drawn to scale. @param zone in which the lines are told */
export function Addition({ receipt, dueAt, zone }: { receipt: ReceiptLine[]; dueAt: number; zone: string }) {
  const lines = readable(receipt);
  return (
    <>
      <ScrollArea.Autosize mah={280}>
        <table className={classes.lines}>
          <thead className={classes.heads}>
            <tr><th>{messages.day}</th><th>{messages.window}</th><th>{messages.why}</th><th>{messages.minutes}</th></tr>
          </thead>
          <tbody>
            {lines.map((line, index) => <Line key={index} line={line} before={lines[index - 1]} />)}
          </tbody>
          <tfoot>
            <tr>
              <th colSpan={3} scope="row">{messages.sumLabel} → {dayAndTime(dueAt, zone, dueAt)}</th>
              <td>{amountLabel(sumMs(lines))}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollArea.Autosize>
      <Strip lines={lines} />
    </>
  );
}

function Line({ line, before }: { line: ReceiptLine; before: ReceiptLine | undefined }) {
  return (
    <tr data-empty={line.from === null || undefined}>
      <td>{before?.date === line.date ? '' : dateLabel(line.date)}</td>
      <td>{line.from !== null && `${line.from}–${line.to}`}</td>
      <td>{noteInWords(line.note)}</td>
      <td>{line.from === null ? '–' : amountLabel(lineMs(line))}</td>
    </tr>
  );
}

/** The days drawn to scale, midnight to midnight; what counted is filled. */
function Strip({ lines }: { lines: ReceiptLine[] }) {
  const days = byDate(lines);
  return (
    <div className={classes.strip} aria-hidden="true">
      {days.map((each) => (
        <div key={each.date} className={classes.day} title={dateLabel(each.date)}>
          {each.lines.map((line, index) => line.from !== null && line.to !== null && (
            <span
              key={index} className={classes.counted}
              style={{ left: `${shareOfDay(line.from) * 100}%`, width: `${(shareOfDay(line.to) - shareOfDay(line.from)) * 100}%` }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Round the clock is counted in UTC days. */
function receiptZone({ receipt }: Pick<Clock, 'receipt'>): string | undefined {
  return receipt[0]?.offset === '+00:00' ? 'UTC' : undefined;
}
