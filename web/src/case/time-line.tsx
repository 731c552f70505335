import { IconBell, IconBellRinging, IconCheck, IconFlag, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { escalationsAheadQuery, escalationsQuery } from '../api/queries';
import type { CaseDetail, Person } from '../api/wire';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime } from '../timer/when';
import { kinds, timeLine as words } from './messages';
import { drawTimeLine, type MarkKind, type Placed } from './draw-time-line';
import classes from './time-line.module.css';

const SIZE = 14;
const SIGNS: Record<MarkKind, ReactNode> = {
  opened: <IconPlus size={SIZE} />,
  fired: <IconBellRinging size={SIZE} />,
  ahead: <IconBell size={SIZE} />,
  met: <IconCheck size={SIZE} />,
  due: <IconFlag size={SIZE} />,
};

/** What fired, what will fire and what is owed, drawn to scale with the present moving along it; the list below says the same in words. */
export function CaseTimeLine({ shown, person }: { shown: CaseDetail; person: Person }) {
  const now = useDeskNow() ?? 0;
  const fired = useQuery(escalationsQuery(shown.number)).data;
  const ahead = useQuery(escalationsAheadQuery(shown.number)).data;
  if (!fired || !ahead || shown.clocks.length === 0) return null;
  const { from, until, marks, counted, present } = drawTimeLine({ ...shown, fired, ahead }, now);
  const lanes = Math.max(...marks.map(({ lane }) => lane)) + 1;
  const when = (at: number) => dayAndTime(at, person.timeZone, now);
  return (
    <figure className={classes.figure} style={{ '--lanes': lanes } as React.CSSProperties} aria-label={words.label(when(from), when(until))}>
      <div className={classes.line} aria-hidden="true">
        <i className={classes.track} />
        {counted.map(({ left, width }) => <i key={left} className={classes.counted} style={{ left: share(left), width: share(width) }} />)}
        {present !== null && <i className={classes.past} style={{ width: share(present) }} />}
        {marks.map((mark) => <Sign key={mark.key} mark={mark} title={`${said(mark)}, ${when(mark.at)}`} past={mark.at <= now} />)}
        {present !== null && <i className={classes.present} style={{ left: share(present) }} data-late={present > 0.8 || undefined}><b>{words.now}</b></i>}
      </div>
      <figcaption className={classes.ends} aria-hidden="true"><span>{when(from)}</span><span>{when(until)}</span></figcaption>
    </figure>
  );
}

function Sign({ mark, title, past }: { mark: Placed; title: string; past: boolean }) {
  return <span className={classes.mark} data-kind={mark.kind} data-past={past || undefined} title={title} style={{ left: share(mark.place), '--lane': mark.lane } as React.CSSProperties}>{SIGNS[mark.kind]}</span>;
}

const share = (part: number): string => `${part * 100}%`;

const said = ({ kind, clock }: Placed): string => (clock ? `${kinds[clock]}: ${words.marks[kind]}` : words.marks[kind]);
