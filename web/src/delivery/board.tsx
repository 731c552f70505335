import { useElementSize } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { kinds } from '../case/messages';
import { severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import { useDeskNow } from '../timer/ticker';
import type { BoardClock } from './api';
import { placeOf, PRESENT, TICKS, ticksIn } from './axis';
import classes from './board.module.css';
import { Details } from './details';
import { lanesOf, MARK, type By, type Lane, type Placed } from './lanes';
import { messages } from './messages';
import { dueOf, leftOf } from './said';
import { steppedTo } from './stepping';

/** All running clocks by time to breach: a lane each customer or queue, the present near the left edge, marks sliding towards it. */
export function Board({ clocks, by, zone, size = MARK }: { clocks: BoardClock[]; by: By; zone: string; size?: number }) {
  const row = size + 4;
  const { ref, width } = useElementSize();
  const now = useDeskNow() ?? 0;
  const [on, setOn] = useState<{ placed: Placed; lane: Lane } | null>(null);
  const [home, setHome] = useState<string | null>(null);
  const lanes = lanesOf(clocks, by, now, width || 1_000, size);
  const first = home !== null && clocks.some(({ id }) => id === home) ? home : lanes[0]?.marks[0]?.clock.id;
  const step = (event: KeyboardEvent) => {
    const to = steppedTo(lanes, document.activeElement?.id.replace('mark-', '') ?? '', event.key);
    if (to === null) return;
    event.preventDefault();
    setHome(to);
    document.getElementById(`mark-${to}`)?.focus();
  };
  const shown = on && lanes.find(({ id }) => id === on.lane.id)?.marks.find(({ clock }) => clock.id === on.placed.clock.id);
  return (
    <section className={classes.board} aria-label={messages.board} aria-description={messages.boardHelp} onKeyDown={step} onMouseLeave={() => setOn(null)} onBlur={() => setOn(null)}>
      <div className={classes.axis}>
        <span className={classes.head} title={messages.scale}>{messages.missed}</span>
        <div className={classes.scale} ref={ref} title={messages.scale} aria-hidden="true">
          <span className={classes.tick} data-now style={{ left: `${PRESENT * 100}%` }}>{messages.present}</span>
          {ticksIn(((width || 1_000) * MARK) / size).map((ms) => <span key={ms} className={classes.tick} style={{ left: `${placeOf(ms) * 100}%` }}>{messages.tick(ms)}</span>)}
        </div>
      </div>
      {lanes.map((lane) => (
        <div key={lane.id} className={classes.lane} role="group" aria-label={messages.lane(lane.name, lane.clocks)}>
          <span className={classes.name}><span>{lane.name}</span><small>{lane.clocks}</small></span>
          <div className={classes.track} style={{ height: lane.rows * row + 6 }}>
            <Grid />
            {lane.marks.map((placed) => (
              <Mark key={placed.clock.id} placed={placed} size={size} now={now} zone={zone} isHome={placed.clock.id === first} onShow={() => setOn({ placed, lane })} onEnter={() => setHome(placed.clock.id)} />
            ))}
            {lane.crowds.map(({ x, count }) => (
              <Link key={x} to="/delivery" search={by === 'queue' ? { by, view: 'list' } : { view: 'list' }} className={classes.crowd} style={{ left: x }} aria-label={messages.crowd(count)} title={messages.crowd(count)}>+{count}</Link>
            ))}
            {on && shown && on.lane.id === lane.id && <Details clock={shown.clock} x={shown.x} y={(shown.row + 1) * row} width={width} now={now} zone={zone} />}
          </div>
        </div>
      ))}
    </section>
  );
}

const Grid = () => (
  <div aria-hidden="true">
    <i className={classes.past} style={{ width: `${PRESENT * 100}%` }} />
    {TICKS.map((ms) => <i key={ms} className={classes.line} style={{ left: `${placeOf(ms) * 100}%` }} />)}
  </div>
);

interface MarkProps {
  placed: Placed;
  size: number;
  now: number;
  zone: string;
  /** The one that Tab comes to. */
  isHome: boolean;
  onShow: () => void;
  onEnter: () => void;
}

function Mark({ placed: { clock, x, row }, size, now, zone, isHome, onShow, onEnter }: MarkProps) {
  const says = `${dueOf(clock, now, zone)}, ${leftOf(clock, now, zone)}`;
  return (
    <Link
      id={`mark-${clock.id}`} to="/cases/$number" params={{ number: clock.case.number }} className={classes.mark} tabIndex={isHome ? 0 : -1} preload={false}
      style={{ transform: `translate(${x}px, ${row * (size + 4) + 4}px)` }} data-missed={Date.parse(clock.dueAt) < now || undefined}
      aria-label={messages.mark(severities[clock.severity].name, clock.case.number, kinds[clock.kind], says)} onMouseEnter={onShow} onFocus={() => { onEnter(); onShow(); }}
    >
      <SeverityMark severity={clock.severity} size={size - 2} />
    </Link>
  );
}
