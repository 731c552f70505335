import { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, expect } from '@jest/globals';

interface Told {
  title?: unknown;
  detail?: unknown;
  errors?: { message?: unknown }[];
  faults?: { message?: unknown }[];
}

interface Reading {
  unknown: string[];
}

const HOME = join(import.meta.dirname, '../../web/src');
const { readerOf } = (await import(join(HOME, 'said/said.ts'))) as { readerOf(said: object, writing: { count(n: number): string; day(date: string): string }): (sentence: string) => Reading };
const { ru } = (await import(join(HOME, 'said/said.ru.ts'))) as { ru: object };

/** What parsers of the runtime say of what they cannot read: theirs, in many words, and about nothing that a page sends. */
const NOT_OURS = /JSON|Unexpected |Expected |Bad control character|Unterminated|Duplicate|unsupported |Failed to decode|stream|request aborted|encoding/;

const told = new Set<string>();
const end = ServerResponse.prototype.end;

/** Hears every refusal that a desk of this spec answers with, whatever made it. */
ServerResponse.prototype.end = function hear(this: ServerResponse, ...given: unknown[]): ServerResponse {
  const [body] = given;
  const isProblem = String(this.getHeader('content-type') ?? '').startsWith('application/problem+json');
  if (isProblem && (typeof body === 'string' || Buffer.isBuffer(body))) note(JSON.parse(body.toString()) as Told);
  return Reflect.apply(end, this, given) as ServerResponse;
};

function note({ title, detail, errors = [], faults = [] }: Told): void {
  for (const each of [title, detail, ...[...errors, ...faults].map(({ message }) => message)]) if (typeof each === 'string') told.add(each);
}

/** What the desk said in this spec is in the catalogue that the pages read it by (`web/src/said`). */
afterAll(() => {
  ServerResponse.prototype.end = end;
  const read = readerOf(ru, { count: String, day: String });
  const missing = [...told].filter((sentence) => !NOT_OURS.test(sentence) && read(sentence).unknown.length > 0);
  expect(missing.map((sentence) => `${sentence} [${read(sentence).unknown.join(' | ')}]`)).toEqual([]);
});
