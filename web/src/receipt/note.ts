import { inReadersWords } from '../said/in-readers-words';
import { messages } from './messages';

/** How a note of the desk may begin, the longest first. */
const KNOWN = Object.entries(messages.notes).sort(([a], [b]) => b.length - a.length);

/** The desk's note on a line of a receipt, in the reader's language: `public holiday: Наурыз` keeps its name. */
export const noteInWords = (note: string): string => note.split('; ').map(partInWords).join('; ');

function partInWords(part: string): string {
  const [said, words] = KNOWN.find(([begins]) => part === begins || part.startsWith(`${begins}:`) || part.startsWith(`${begins} `)) ?? [];
  if (said === undefined || words === undefined) return inReadersWords(part);
  const rest = part.slice(said.length);
  return typeof words === 'function' ? words(rest.trim()) : `${words}${rest}`;
}
