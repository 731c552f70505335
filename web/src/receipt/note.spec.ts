import { describe, expect, it } from '@jest/globals';
import { noteInWords } from './note';

/** As the desk writes them (`src/calendar/rules/receipt.ts`). */
const NOTES = [
  'working hours', '24x7', 'weekend', 'weekend; public holiday: Nauryz', 'public holiday', 'special hours: New Year’s Eve',
  'starts after hours', 'starts before opening, counting from 09:00', 'starts in a break, counting from 14:00; special hours: Eve',
  'working hours; clocks went forward 1 h: 02:00–03:00 does not exist', 'working hours from 02:00 skipped; clocks went forward 1 h: 02:00–03:00 does not exist',
  'date does not exist: clocks went forward 24 h', 'nothing to count: due at the start', 'something new',
];

describe('CLK-4: why a line of a receipt counts, in the reader’s language', () => {
  it.each(NOTES)('%s stands as the desk wrote it in English', (note) => {
    expect(noteInWords(note)).toBe(note);
  });
});
