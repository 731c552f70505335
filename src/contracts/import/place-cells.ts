import type { Work } from '../../platform/database/index.js';
import { HOUR_KINDS, type HourKind, type LocationTerms, type Service, type WorkOrderTerms } from '../rules/index.js';
import { calendarNamed } from './calendars.js';
import type { Line } from './line.js';
import type { Said } from './sheet.js';

/** A service, and the column that it was read from. */
export interface ReadService {
  service: Service;
  column: string;
}

const HOUR = 60;

export const hoursColumn = (kind: HourKind): string => `${kind}_hours`;
export const HOURS_COLUMNS = HOUR_KINDS.map(hoursColumn);

const CELLS = {
  name: 'name', country: 'country', calendarId: 'calendar', severityBAroundTheClock: 'severity_b_24x7', supportPhone: 'support_phone', thirdTierAvailability: 'third_tier_availability',
} as const;

/** The columns of a location. @param prefix `host_` where they stand in the line of a work order */
export const placeColumns = (prefix = ''): string[] => Object.values(CELLS).map((column) => prefix + column);

/** The column of each field of a location. @param before what stands before the fields, such as `terms.locations.0.` */
export const placesOfLocation = (before: string, prefix = ''): Record<string, string> =>
  Object.fromEntries(Object.entries(CELLS).map(([field, column]) => [before + field, prefix + column]));

/** A location as a line says it; what is not right in it is told, here or when it is checked. */
export async function locationIn(work: Work, line: Line, host: boolean, prefix = ''): Promise<Record<keyof Omit<LocationTerms, 'id'>, unknown>> {
  const calendar = await calendarNamed(work, line, prefix + CELLS.calendarId);
  return {
    name: line.text(prefix + CELLS.name), country: line.text(prefix + CELLS.country), calendarId: calendar?.id, host,
    severityBAroundTheClock: line.yes(prefix + CELLS.severityBAroundTheClock), supportPhone: line.text(prefix + CELLS.supportPhone), thirdTierAvailability: line.text(prefix + CELLS.thirdTierAvailability),
  };
}

/** The prepaid hours bought for a location. */
export function hoursBoughtIn(line: Line, location: string): ReadService[] {
  return HOUR_KINDS.flatMap((hours) => {
    const bought = line.whole(hoursColumn(hours)) ?? 0;
    return bought === 0 ? [] : [{ service: { kind: 'hours', hours, location, minutes: bought * HOUR }, column: hoursColumn(hours) }];
  });
}

export const saidLocation = ({ name, country, severityBAroundTheClock, supportPhone, thirdTierAvailability }: LocationTerms, calendar: string, prefix = ''): Said => ({
  [prefix + CELLS.name]: name, [prefix + CELLS.country]: country, [prefix + CELLS.calendarId]: calendar,
  [prefix + CELLS.severityBAroundTheClock]: severityBAroundTheClock, [prefix + CELLS.supportPhone]: supportPhone, [prefix + CELLS.thirdTierAvailability]: thirdTierAvailability ?? null,
});

/** What was bought for a location in all, by kind; nothing where nothing was. @param location null for what is pooled at the host */
export function boughtHours({ services }: WorkOrderTerms, location: string | null, hours: HourKind): number | null {
  const bought = services.reduce((sum, each) => sum + (each.kind === 'hours' && each.hours === hours && each.location === location ? each.minutes : 0), 0);
  return bought === 0 ? null : bought / HOUR;
}

export const saidHoursOf = (terms: WorkOrderTerms, location: string): Said =>
  Object.fromEntries(HOUR_KINDS.map((kind) => [hoursColumn(kind), boughtHours(terms, location, kind)]));
