import { malformed } from './problem.js';

/** The version a caller believes to be changing (`If-Match: "7"`); null where the header is absent or `*`. */
export function expectedVersion(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (!found) throw malformed([{ field: 'If-Match', message: 'Send the ETag as you read it, such as "7".' }]);
  return Number(found[1]);
}
