import { arrearsOf, the, type Books, type Place } from './books.js';
import { inBoth, inHours, kindInWords, problem, type HoursProblem } from './hours-problem.js';

export function refuseWriteOff(books: Books, place: Place, minutes: number): HoursProblem | null {
  const owed = books.owes(place);
  return owed >= minutes ? null : problem('HRS-4', 'minutes', `${inHours(owed)} of ${kindInWords(place.kind)} are owed here, not ${inHours(minutes)}. Write off ${inBoth(owed)} at most.`);
}

/** Hours that are owed and will not be asked for. */
export const writeOff = (books: Books, place: Place, minutes: number): void => books.move(minutes, the('written_off'), arrearsOf(place));
