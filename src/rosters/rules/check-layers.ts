import type { FieldError } from '../../platform/http/problem.js';
import type { Hours, Layer } from './duty-roster.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const WEEK = 7 * 24 * 60;

/** What is wrong with the layers of a roster, field by field, in words. */
export function checkLayers(layers: Layer[]): FieldError[] {
  if (layers.length === 0) return [{ field: 'layers', message: 'Give at least one layer: who is on duty, and when.' }];
  return layers.flatMap((layer, index) => {
    const at = (field: string) => `layers.${index}.${field}`;
    const problems: (FieldError | false)[] = [
      layers.findIndex(({ name }) => name === layer.name) !== index && { field: at('name'), message: 'Another layer of this roster is called so. Give each a name of its own.' },
      !isDate(layer.firstHandoverOn) && { field: at('firstHandoverOn'), message: 'Give a date that exists, such as 2026-01-05.' },
      !TIME.test(layer.handoverTime) && { field: at('handoverTime'), message: 'Give a time of day, such as 09:00.' },
      new Set(layer.members).size !== layer.members.length && layer.kind === 'everyone' && { field: at('members'), message: 'Name everyone of a group once.' },
    ];
    return [...problems.filter((each) => each !== false), ...hoursProblems(layer.hours, at('hours'))];
  });
}

function hoursProblems(hours: Hours[] | null, field: string): FieldError[] {
  if (hours === null) return [];
  if (hours.length === 0) return [{ field, message: 'Give some hours, or null for round the clock.' }];
  const wrong = hours.flatMap(({ days, from, to }, index): FieldError[] => [
    ...(days.length === 0 || new Set(days).size !== days.length ? [{ field: `${field}.${index}.days`, message: 'Give each day of the week at most once, and at least one: 1 is Monday.' }] : []),
    ...(TIME.test(from) ? [] : [{ field: `${field}.${index}.from`, message: 'Give a time of day, such as 09:00.' }]),
    ...(TIME.test(to) || to === '24:00' ? [] : [{ field: `${field}.${index}.to`, message: 'Give a time of day, such as 17:00, or 24:00.' }]),
  ]);
  if (wrong.length > 0) return wrong;
  return overlaps(hours) ? [{ field, message: 'These hours overlap. Give each hour of the week once; use a second layer for a second person.' }] : [];
}

/** On the wall of an ordinary week, in minutes since Monday; what runs over Sunday's end begins the week again. */
function overlaps(hours: Hours[]): boolean {
  const spans = hours.flatMap(({ days, from, to }) => days.map((day) => {
    const start = (day - 1) * 24 * 60 + minutes(from);
    return [start, start + (((minutes(to) - minutes(from) + 24 * 60 - 1) % (24 * 60)) + 1)] as const;
  })).sort(([a], [b]) => a - b);
  const again = spans[0]![0] + WEEK;
  return spans.some(([, end], index) => end > (spans[index + 1]?.[0] ?? again));
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 1970 || Number(year) > 2199) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
