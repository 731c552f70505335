import { ActionIcon, Alert, Autocomplete, Button, Group, Skeleton, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { faultAt, Problem } from '../api/problem';
import { Failure, NotHere } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { Refusal } from '../app/refusal';
import { has, useMe } from '../app/session';
import { dateInWords, weekday } from '../timer/when';
import { calendarQuery, type CalendarDetail } from './api';
import { useYear } from './calendar-page';
import classes from './calendars.module.css';
import { draftOf, shownOf, versionOf, WEEKDAYS, withDay, type CalendarDraft, type DayDraft } from './draft';
import { form as words, messages } from './messages';
import { MovesPanel } from './moves-panel';
import { useNextVersion } from './use-next-version';
import { changedDays, weekdayOf } from './year';
import { YearSteps, YearView } from './year-view';

const route = getRouteApi('/desk/calendars/$id/change');
const ZONES = Intl.supportedValuesOf('timeZone');
const DAY_MS = 86_400_000;
const MONDAY = 4;

/** Makes the next version of a calendar, with what it would move before it is put in force. */
export function ChangeCalendarPage() {
  const { id } = route.useParams();
  const { person } = useMe();
  const calendar = useQuery({ ...calendarQuery(id), enabled: has(person, 'admin') });
  usePageTitle(calendar.data ? words.page(calendar.data.name) : messages.page);
  if (!has(person, 'admin')) return <NotHere title={words.notYours} detail={words.notYoursDetail} />;
  if (calendar.error && !calendar.data) return <Failure failure={calendar.error} onRetry={() => void calendar.refetch()} />;
  return calendar.data ? <Editor key={id} calendar={calendar.data} /> : <div className={classes.page}><Skeleton height={28} width={260} /><Skeleton height={520} /></div>;
}

interface Typed {
  draft: CalendarDraft;
  basedOn: number;
}

function Editor({ calendar }: { calendar: CalendarDetail }) {
  const { id, name, timeZone } = calendar;
  const year = useYear(route.useSearch().year, timeZone);
  // What is typed outlives a reload; it is forgotten once it is in force or given up.
  const [{ draft, basedOn }, type, forget] = useSessionStorage<Typed>({
    key: `calendar ${id}`, defaultValue: { draft: draftOf(calendar), basedOn: calendar.version }, getInitialValueInEffect: false,
  });
  const set = (part: Partial<CalendarDraft>) => type({ draft: { ...draft, ...part }, basedOn });
  const [pressed, press] = useState<string | null>(null);
  const addDay = (date: string) => {
    press(date);
    if (draft.days.every((day) => day.date !== date)) type({ draft: withDay(draft, date, weekdayOf(date)), basedOn });
  };
  const version = versionOf(draft, basedOn);
  const { preview, save, failure } = useNextVersion(id, forget);
  const isStale = JSON.stringify(preview.variables) !== JSON.stringify(version);
  const isOvertaken = failure instanceof Problem && failure.status === 409 && calendar.version !== basedOn;
  const shown = shownOf(draft);
  return (
    <form className={classes.page} onSubmit={(event) => { event.preventDefault(); save.reset(); preview.mutate(version); }}>
      <Text size="xs"><Link to="/calendars/$id" params={{ id }} search={{ year }}>{name}</Link></Text>
      <Group gap="lg"><Title order={1} size="h4">{words.page(name)}</Title><YearSteps id={id} year={year} inForm /></Group>
      <Text size="sm" c="dimmed">{words.intro(basedOn + 1)}</Text>
      <div className={classes.editing}>
        <div className={classes.form}>
          <Week draft={draft} failure={failure} onChange={set} />
          <Days draft={draft} year={String(year)} pressed={pressed} failure={failure} onChange={(days) => set({ days })} onAdd={() => addDay(firstFree(draft, year))} />
          <Textarea label={words.note} description={words.noteHint} required autosize maxLength={500} value={draft.note} error={faultAt(failure, 'note')} onChange={({ currentTarget: { value } }) => set({ note: value })} />
          <Refusal failure={failure} />
          <Group gap="sm">
            <Button type="submit" variant={preview.data && !isStale ? 'default' : 'filled'} loading={preview.isPending}>{words.preview}</Button>
            {isOvertaken && <Button variant="default" onClick={() => { save.reset(); preview.reset(); type({ draft, basedOn: calendar.version }); }}>{words.onTop(calendar.version)}</Button>}
            <Button variant="subtle" onClick={() => { save.reset(); preview.reset(); forget(); }}>{words.discard}</Button>
            <Button variant="subtle" renderRoot={(props) => <Link {...props} to="/calendars/$id" params={{ id }} search={{ year }} />}>{words.cancel}</Button>
          </Group>
          {preview.data && (
            <MovesPanel moves={preview.data} calendarZone={timeZone} isStale={isStale}>
              <Button loading={save.isPending} onClick={() => save.mutate(version)}>{words.save(basedOn + 1)}</Button>
            </MovesPanel>
          )}
        </div>
        <YearView hours={shown} year={year} zone={timeZone} changed={changedDays(calendar, shown, year)} onPress={addDay} />
      </div>
    </form>
  );
}

type Failed = Error | null;

/** The first day of a year that has no row of its own. */
function firstFree({ days }: CalendarDraft, year: number): string {
  const taken = new Set(days.map(({ date }) => date));
  const date = (at: number) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10);
  return Array.from({ length: 365 }, (_, at) => date(at)).find((each) => !taken.has(each)) ?? date(0);
}

function Week({ draft, failure, onChange }: { draft: CalendarDraft; failure: Failed; onChange: (part: Partial<CalendarDraft>) => void }) {
  const wrong = faultAt(failure, 'weekly');
  return (
    <section aria-label={words.week}>
      <Title order={2} size="h6">{words.week}</Title>
      <Text size="xs" c="dimmed" mb="xs">{words.weekHint}</Text>
      {wrong && <Alert color="red" p={8} mb="xs">{wrong}</Alert>}
      <div className={classes.weekFields}>
        {WEEKDAYS.map((day) => (
          <WeekField
            key={day} name={weekday((MONDAY + Number(day) - 1) * DAY_MS, 'UTC')} value={draft.weekly[day] ?? ''} error={faultAt(failure, `weekly.${day}`)}
            onChange={(value) => onChange({ weekly: { ...draft.weekly, [day]: value } })}
          />
        ))}
      </div>
      <Autocomplete label={words.zone} mt="sm" required data={ZONES} limit={8} value={draft.timeZone} error={faultAt(failure, 'timeZone')} onChange={(timeZone) => onChange({ timeZone })} />
    </section>
  );
}

function WeekField({ name, value, error, onChange }: { name: string; value: string; error: string | undefined; onChange: (value: string) => void }) {
  const id = `hours ${name}`;
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <TextInput id={id} size="xs" placeholder={words.closed} value={value} error={error} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
    </>
  );
}

interface DaysProps {
  draft: CalendarDraft;
  year: string;
  /** The day that was pressed last. */
  pressed: string | null;
  failure: Failed;
  onChange: (days: DayDraft[]) => void;
  onAdd: () => void;
}

/** The days of one year that are not as their weekday; what is wrong with those of another year is shown too. */
function Days({ draft: { days }, year, pressed, failure, onChange, onAdd }: DaysProps) {
  const faults = (at: number) => ({ date: faultAt(failure, `holidays.${at}.date`, `holidays.${at}`), name: faultAt(failure, `holidays.${at}.name`), hours: faultAt(failure, `holidays.${at}.hours`) });
  const rows = days.map((day, at) => ({ day, at, fault: faults(at) })).filter(({ day, fault }) => day.year === year || Object.values(fault).some(Boolean));
  return (
    <section aria-label={words.days(year)}>
      <Group justify="space-between"><Title order={2} size="h6">{words.days(year)}</Title><Button size="compact-xs" variant="default" onClick={onAdd}>{words.addDay}</Button></Group>
      <Text size="xs" c="dimmed" mb="xs">{words.daysHint}</Text>
      {rows.length === 0 && <Text size="sm" c="dimmed">{words.noDays}</Text>}
      {rows.sort((a, b) => Number(a.day.key) - Number(b.day.key)).map(({ day, at, fault }) => (
        <DayFields key={day.key} day={day} isPressed={day.date === pressed} fault={fault} onChange={(next) => onChange(days.map((each, i) => (i === at ? next : each)))} onRemove={() => onChange(days.filter((_, i) => i !== at))} />
      ))}
    </section>
  );
}

interface DayProps {
  day: DayDraft;
  isPressed: boolean;
  fault: Record<'date' | 'name' | 'hours', string | undefined>;
  onChange: (next: DayDraft) => void;
  onRemove: () => void;
}

function DayFields({ day, isPressed, fault, onChange, onRemove }: DayProps) {
  const said = dateInWords(day.date);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => { if (isPressed) name.current?.focus(); }, [isPressed]);
  const field = (part: 'date' | 'name' | 'hours', label: string) => ({
    'aria-label': label, size: 'xs', value: day[part], error: fault[part], onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => onChange({ ...day, [part]: value }),
  });
  return (
    <div className={classes.dayFields} role="group" aria-label={said}>
      <TextInput type="date" required {...field('date', words.dateOf(said))} />
      <TextInput ref={name} placeholder={words.name} maxLength={300} {...field('name', words.nameOf(said))} />
      <TextInput placeholder={words.closed} {...field('hours', words.hoursOf(said))} />
      <ActionIcon variant="subtle" color="gray" mt={2} aria-label={words.remove(said)} onClick={onRemove}><IconX size={16} /></ActionIcon>
    </div>
  );
}
