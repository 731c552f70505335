import type { ProblemBody } from '../api/wire';
import { inReadersWords } from './in-readers-words';

/** Every sentence of it is the desk's: nothing that a person typed stands in it but inside one. */
export const problemInWords = (told: ProblemBody): ProblemBody => ({
  ...told, title: inReadersWords(told.title), detail: inReadersWords(told.detail),
  ...(told.errors && { errors: told.errors.map((error) => ({ ...error, message: inReadersWords(error.message) })) }),
  ...(told.faults && { faults: told.faults.map((fault) => ({ ...fault, message: inReadersWords(fault.message) })) }),
});
