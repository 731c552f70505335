import { inReadersWords } from '../said/in-readers-words';

/** What the desk calls the items that it puts on a case by itself; all other titles somebody typed. */
export const TITLES_OF_THE_DESK: readonly string[] = [
  'Notify your executives', 'Notify your management', 'Staff the case 24x7', 'Give rapid access to change control',
  'Escalation to the product team', 'Escalation to cloud operations', 'Help of the third tier',
];

export const titleInWords = (title: string): string => (TITLES_OF_THE_DESK.includes(title) ? inReadersWords(title) : title);
