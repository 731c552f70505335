import { useDeskNow } from '../timer/ticker';
import { day, dayAndTime, timeOfDay, weekday } from '../timer/when';
import type { Drawn, Gap, Layer } from './api';
import { messages } from './messages';
import classes from './rosters.module.css';

/** What a lane needs to know of its layer. */
export type DrawnLayer = Pick<Layer, 'name' | 'members'>;

interface Props {
  /** Midnights of the days drawn, and the end of the last. */
  days: number[];
  zone: string;
  layers: DrawnLayer[];
  shifts: Drawn[];
  gaps: Gap[];
}

const WEEK = 7;

/** Weeks one under another, drawn to scale: a lane for each layer, a bar for each shift, hatched where nobody is on duty. */
export function Strip({ days, ...props }: Props) {
  const weeks = Array.from({ length: (days.length - 1) / WEEK }, (_, index) => days.slice(index * WEEK, index * WEEK + WEEK + 1));
  return <div className={classes.strip}>{weeks.map((week) => <Week key={week[0]} days={week} {...props} />)}</div>;
}

function Week({ days, zone, layers, shifts, gaps }: Props) {
  const [from, until] = [days[0]!, days[WEEK]!];
  const people = [...new Set(layers.flatMap(({ members }) => members.map(({ id }) => id)))];
  const during = shifts.filter((shift) => Date.parse(shift.from) < until && from < Date.parse(shift.until));
  const open = gaps.filter((gap) => gap.kind === 'nobody' && Date.parse(gap.from) < until && from < Date.parse(gap.until));
  const whole = during.some(({ layer }) => layer === null);
  const lanes = [...(whole ? [null] : []), ...layers.map(({ name }) => name)];
  const place = (start: number, end: number) => {
    const [a, b] = [Math.max(start, from), Math.min(end, until)];
    return { left: `${((a - from) / (until - from)) * 100}%`, width: `${((b - a) / (until - from)) * 100}%` };
  };
  return (
    <section className={classes.week} aria-label={messages.span(day(from, zone), day(days[WEEK - 1]!, zone))}>
      <div className={classes.names}>
        <div className={classes.date} />
        {lanes.map((lane) => <div key={lane ?? ''} className={classes.laneName} title={lane ?? messages.wholeRoster}>{lane ?? messages.wholeRoster}</div>)}
      </div>
      <div className={classes.drawn}>
        <div className={classes.date}>{days.slice(0, WEEK).map((at, index) => <span key={at} style={place(at, days[index + 1]!)}>{day(at, zone)}</span>)}</div>
        {days.slice(1, WEEK).map((at) => <i key={at} className={classes.midnight} style={{ left: place(at, at).left }} />)}
        {lanes.map((lane) => (
          <ul key={lane ?? ''} className={classes.lane} aria-label={lane ?? messages.wholeRoster}>
            {during.filter(({ layer }) => layer === lane).map((shift) => (
              <Bar key={`${shift.from} ${shift.person.id}`} shift={shift} zone={zone} hue={people.indexOf(shift.person.id)} place={place(Date.parse(shift.from), Date.parse(shift.until))} />
            ))}
          </ul>
        ))}
        {open.map((gap) => (
          <div key={gap.from} className={classes.gap} style={place(Date.parse(gap.from), Date.parse(gap.until))} title={messages.gapNobody(dayAndTime(Date.parse(gap.from), zone, 0), dayAndTime(Date.parse(gap.until), zone, 0))} />
        ))}
        <Present from={from} until={until} />
      </div>
    </section>
  );
}

/** Shorter shifts have room for one name. */
const FULL_NAME = 20 * 3_600_000;

/** Steps round the wheel of hues so that neighbours differ. */
const HUE_STEP = 137;

function Bar({ shift: { from, until, person, insteadOf, why }, zone, hue, place }: { shift: Drawn; zone: string; hue: number; place: { left: string; width: string } }) {
  const time = (at: string) => `${weekday(Date.parse(at), zone)} ${timeOfDay(Date.parse(at), zone)}`;
  const said = [`${person.name}, ${messages.span(time(from), time(until))}`, why && messages.why[why](insteadOf?.name)].filter(Boolean).join(', ');
  const colour = { '--hue': 190 + hue * HUE_STEP } as React.CSSProperties;
  return (
    <li className={classes.bar} style={{ ...place, ...colour }} data-stranger={hue < 0 || undefined} data-why={why ?? undefined} title={said} aria-label={said}>
      <span aria-hidden="true">{Date.parse(until) - Date.parse(from) < FULL_NAME ? person.name.split(' ')[0] : person.name}</span>
    </li>
  );
}

/** The present, where it lies in this week. */
function Present({ from, until }: { from: number; until: number }) {
  const now = useDeskNow();
  if (now === null || now < from || now >= until) return null;
  return <i className={classes.present} style={{ left: `${((now - from) / (until - from)) * 100}%` }} />;
}
