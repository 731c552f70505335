import { kinds } from '../case/messages';
import type { BoardClock } from './api';
import classes from './board.module.css';
import { messages } from './messages';
import { dueOf, leftOf } from './said';

const WIDTH = 280;

/** What a mark is, beside it while it is pointed at. */
export function Details({ clock, x, y, width, now, zone }: { clock: BoardClock; x: number; y: number; width: number; now: number; zone: string }) {
  const left = Math.max(0, Math.min(x, width - WIDTH));
  return (
    <div className={classes.details} style={{ left, top: y + 4, width: WIDTH }} aria-hidden="true">
      <b>{clock.case.number} · {clock.case.title}</b>
      <span>{clock.customer.name} · {clock.queue.name} · {clock.assignee ?? messages.nobody}</span>
      <span>{kinds[clock.kind]}, {dueOf(clock, now, zone)}</span>
      <strong data-missed={Date.parse(clock.dueAt) < now || undefined}>{leftOf(clock, now, zone, true)}</strong>
    </div>
  );
}
