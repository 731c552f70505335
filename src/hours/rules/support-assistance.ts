import { poolOf, the, type Books, type Place } from './books.js';
import { nearest } from './factor.js';
import { refuseLack } from './moving.js';
import type { HoursProblem } from './hours-problem.js';

/** What a proactive service costs: days at so many minutes each, or a fee in minor units of money at so much an hour (`HRS-10`). */
export type Price = { by: 'days'; days: number; minutesPerDay: number } | { by: 'fee'; fee: number; hourlyRate: number };

/** `HRS-10`: converted to hours, rounded to the nearest. */
export const priceInMinutes = (price: Price): number =>
  (price.by === 'days' ? nearest(price.days * price.minutesPerDay, 1, 60) : nearest(price.fee * 60, price.hourlyRate, 60));

const placeAt = (locationId: string): Place => ({ kind: 'support_assistance', locationId });

export const refuseSchedule = (books: Books, locationId: string, minutes: number): HoursProblem | null => refuseLack(books, placeAt(locationId), minutes);

/** Deducted when the service is scheduled (`HRS-10`). */
export const schedule = (books: Books, locationId: string, minutes: number): void => books.move(minutes, poolOf(placeAt(locationId)), the('scheduled'));
