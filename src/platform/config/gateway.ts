import { readFileSync } from 'node:fs';

/** How a service that sends short messages or calls is spoken to. `{{to}}`, `{{text}}` and `{{id}}` are filled in. */
export interface Gateway {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** @param given JSON, or the path of a file with it. @throws Error that says what to mend */
export function readGateway(given: string): Gateway {
  const { url, method = 'POST', headers = { 'Content-Type': 'application/json' }, body = '', ...more } = parse(given);
  const unknown = Object.keys(more);
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}`);
  if (typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url)) throw new Error('`url` is no web address');
  if (typeof method !== 'string' || !/^(POST|PUT|GET)$/.test(method)) throw new Error('`method` is POST, PUT or GET');
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers) || !Object.values(headers).every((value) => typeof value === 'string')) {
    throw new Error('`headers` is an object of texts');
  }
  if (typeof body !== 'string' || !`${url}${body}`.includes('{{to}}')) throw new Error('neither `url` nor `body` says {{to}}');
  return { url, method, headers: headers as Record<string, string>, body };
}

function parse(given: string): Record<string, unknown> {
  const read: unknown = JSON.parse(given.trimStart().startsWith('{') ? given : readFileSync(given, 'utf8'));
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error('it is no object');
  return read as Record<string, unknown>;
}
