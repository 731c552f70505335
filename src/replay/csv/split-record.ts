/**
 * The fields of one CSV record (RFC 4180). A quote inside an unquoted field is taken as it stands.
 * @returns `open` when a quoted field has not ended yet; `broken` when text follows a closing quote
 */
export function splitRecord(text: string): string[] | 'open' | 'broken' {
  if (!text.includes('"')) return text.split(',');
  const fields: string[] = [];
  for (let at = 0; ; at++) {
    let end: number;
    if (text[at] === '"') {
      const quote = closingQuote(text, at + 1);
      if (quote === -1) return 'open';
      fields.push(text.slice(at + 1, quote).replaceAll('""', '"'));
      end = quote + 1;
    } else {
      const comma = text.indexOf(',', at);
      end = comma === -1 ? text.length : comma;
      fields.push(text.slice(at, end));
    }
    if (end === text.length) return fields;
    if (text[end] !== ',') return 'broken';
    at = end;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
