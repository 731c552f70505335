import { Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFromNow } from '../timer/ticker';
import { dateInWords, localParts, monthName, weekday } from '../timer/when';
import type { Hours } from './api';
import classes from './calendars.module.css';
import { hoursInWords } from './draft';
import { year as words } from './messages';
import { countOf, setApart, yearOf, type Day, type DayKind, type Month } from './year';

/** Monday 5 January 1970 and the days after it. */
const WEEK = Array.from({ length: 7 }, (_, day) => weekday((4 + day) * 86_400_000, 'UTC'));
const KINDS: DayKind[] = ['working', 'closed', 'holiday', 'other_hours', 'extra'];

interface Props {
  hours: Hours;
  year: number;
  /** By which it is some day there now. */
  zone: string;
  /** Which days a change that is being made changes. */
  changed?: ReadonlySet<string>;
  /** In a form: a day was pressed. */
  onPress?: (date: string) => void;
}

/** A year on one page: what each day is, in shape and colour, and the names of those set apart. */
export function YearView({ hours, year, zone, changed, onPress }: Props) {
  const today = useFromNow((now) => localParts(now, zone).day);
  const months = yearOf(hours, year);
  // Beside a form it scrolls by itself, so the keyboard must reach it.
  return (
    <section className={classes.year} aria-label={words.label(year)} {...(onPress && { tabIndex: 0 })}>
      <Legend months={months} isChanging={changed !== undefined} />
      {months.every((month) => setApart(month).length === 0) && <Text size="sm" c="dimmed">{words.nothing}</Text>}
      <div className={classes.months}>
        {months.map((month) => <MonthView key={month.month} month={month} today={today} changed={changed} onPress={onPress} />)}
      </div>
    </section>
  );
}

function Legend({ months, isChanging }: { months: Month[]; isChanging: boolean }) {
  const count = countOf(months);
  return (
    <ul className={classes.legend} aria-label={words.legend}>
      {KINDS.filter((kind) => count[kind] > 0 || kind === 'holiday').map((kind) => (
        <li key={kind}><span className={classes.day} data-kind={kind} aria-hidden="true">7</span>{words.kinds[kind]} · {words.count(count[kind])}</li>
      ))}
      {isChanging && <li><span className={classes.day} data-changed aria-hidden="true">7</span>{words.changed}</li>}
    </ul>
  );
}

interface MonthProps extends Pick<Props, 'changed' | 'onPress'> {
  month: Month;
  today: string;
}

function MonthView({ month, today, changed, onPress }: MonthProps) {
  const apart = setApart(month);
  return (
    <div className={classes.month}>
      <table>
        <caption>{monthName(month.month)}</caption>
        <thead><tr>{WEEK.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {month.weeks.map((week, at) => (
            <tr key={at}>
              {week.map((day, weekdayAt) => (
                <td key={weekdayAt}>{day && <DayMark day={day} isToday={day.date === today} isChanged={changed?.has(day.date) ?? false} onPress={onPress} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {apart.length > 0 && (
        <ul className={classes.apart}>
          {apart.map((day) => <li key={day.date}><span>{dayOfMonth(day)}</span><span>{day.name || words.kinds[day.kind]}{day.hours.length > 0 && `, ${hoursInWords(day.hours)}`}</span></li>)}
        </ul>
      )}
    </div>
  );
}

const dayOfMonth = ({ date }: Day): number => Number(date.slice(8));

interface DayProps extends Pick<Props, 'onPress'> {
  day: Day;
  isToday: boolean;
  isChanged: boolean;
}

function DayMark({ day, isToday, isChanged, onPress }: DayProps) {
  const told = [words.kinds[day.kind], day.name, hoursInWords(day.hours)].filter(Boolean).join(', ');
  const marks = {
    className: classes.day, title: `${dateInWords(day.date)}: ${told}`, 'data-kind': day.kind,
    ...(isToday && { 'data-today': true, 'aria-current': 'date' as const }), ...(isChanged && { 'data-changed': true }),
  };
  // With the keyboard a day is added by its date: 365 stops would be in the way.
  if (onPress) return <button type="button" tabIndex={-1} {...marks} aria-label={words.add(dateInWords(day.date))} onClick={() => onPress(day.date)}>{dayOfMonth(day)}</button>;
  return <span {...marks}>{dayOfMonth(day)}{day.kind !== 'working' && day.kind !== 'closed' && <VisuallyHidden>, {told}</VisuallyHidden>}</span>;
}

/** The year before and the year after, as addresses. */
export function YearSteps({ id, year, inForm = false }: { id: string; year: number; inForm?: boolean }) {
  const to = inForm ? '/calendars/$id/change' : '/calendars/$id';
  return (
    <nav className={classes.steps} aria-label={words.label(year)}>
      <Link to={to} params={{ id }} search={{ year: year - 1 }} aria-label={words.before(year - 1)}>← {year - 1}</Link>
      <span aria-current="page">{year}</span>
      <Link to={to} params={{ id }} search={{ year: year + 1 }} aria-label={words.after(year + 1)}>{year + 1} →</Link>
    </nav>
  );
}

/** The usual hours of each day of the week. */
export function UsualWeek({ hours: { weekly } }: { hours: Hours }) {
  return (
    <dl className={classes.week}>
      {WEEK.map((name, at) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{hoursInWords(weekly[at + 1] ?? []) || words.closedAllDay}</dd></div>)}
    </dl>
  );
}
