import { Calendar } from '../../calendar/index.js';
import type { Actor, Work } from '../../platform/database/index.js';
import { visibleWorkOrders } from '../contracts.service.js';
import type { Line } from './line.js';

/** The calendar that a cell names; null, and told, where there is none, or several. */
export async function calendarNamed({ tx }: Work, line: Line, column: string): Promise<Calendar | null> {
  const name = line.text(column);
  const found = name === undefined ? [] : await tx.findBy(Calendar, { name });
  if (found.length === 1) return found[0]!;
  if (found.length > 1) line.fault(column, `There are ${found.length} calendars called ${name}. Only one of its name can be meant in a file.`);
  else line.fault(column, name === undefined ? 'Name a calendar.' : `There is no calendar called ${name}. Import it first.`, 'CLK-2');
  return null;
}

/** Which calendars (`c`) are the asker's to see, as a condition in SQL: those of the locations in their work orders. */
export function visibleCalendars(actor: Actor, bind: (value: unknown) => string): string {
  const visible = visibleWorkOrders(actor, bind);
  if (visible === 'true') return 'true';
  return `EXISTS (SELECT 1 FROM work_order_now w JOIN location_now l ON l.work_order_id = w.id WHERE l.calendar_id = c.id AND ${visible})`;
}
