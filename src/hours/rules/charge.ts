import type { Books, Place } from './books.js';
import { draw, refund, type Drawn, type Returning } from './drawing.js';

export interface Labour {
  /** The chargeable minutes of a case and kind, all in all. */
  minutes: number;
  increment: number;
  /** What is charged for them so far. */
  drawn: readonly Drawn[];
  returning: Returning;
  /** Done within the term and posted after it. */
  late: boolean;
}

/** Minutes of labour rounded up to the increment (`HRS-1`). */
export const roundedUp = (minutes: number, increment: number): number => Math.ceil(minutes / increment) * increment;

export const charged = (drawn: readonly Drawn[]): number => drawn.reduce((sum, { minutes }) => sum + minutes, 0);

/** `HRS-1`: posts the difference between what is charged and what should be: the labour, rounded up to the increment. */
export function charge(books: Books, work: Place, { minutes, increment, drawn, returning, late }: Labour): void {
  const difference = roundedUp(minutes, increment) - charged(drawn);
  if (difference > 0) draw(books, work, difference, late);
  else refund(books, drawn, -difference, returning);
}
