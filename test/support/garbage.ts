import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import type { Type } from '@nestjs/common';
import fc from 'fast-check';

const TEXTS = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', '\u202e', '\u200b', '\u001b[2J', '😀'.repeat(400), "'; DROP TABLE person; --", '${7*7}', '../../etc/passwd', '%00', '%', '_', '\\',
  '__proto__', 'constructor', 'toString', 'null', 'NaN', '-1', '1e309', '0000-01-01', '9999-12-31', '2026-02-30', '2026-13-45', '0000-00-00T00:00Z', '9999-12-31T23:59:59.999Z', '2026-99-99T99:99Z',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'x@x.example', 'UTC', 'Mars/Olympus', 'KZ', 'zz', 'A', 'custom', 'fixed', 'hours', 'me', '1', 'é\u0301',
];
const NUMBERS = [0, -0, -1, 0.5, 2 ** 31, -(2 ** 31), 2 ** 53, 1e21, 1e308, -1e308, Number.MIN_VALUE];

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...TEXTS) }, { weight: 3, arbitrary: fc.constantFrom<unknown>(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false) }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('a'.repeat(1_000_000), 'ж'.repeat(400_000), '\u0000'.repeat(1_000)) },
);
const wildKey = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'id', 'kind', '', '0', 'a\u0000', 'x');

/** Objects as JSON makes them: with a field of their own called `__proto__`, where there is one. */
const asSent = (entries: [string, unknown][]): string => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${text(value)}`).join(',')}}`;

/** JSON text, to be put into other JSON as it stands. */
class Json {
  constructor(readonly text: string) {}
}
const text = (value: unknown): string => (value instanceof Json ? value.text : (JSON.stringify(value) ?? 'null'));

const deep = fc.constantFrom(100, 20_000).map((levels) => new Json('['.repeat(levels) + ']'.repeat(levels)));

/** Anything that JSON can say, of the wrong kind as a rule. */
const anything: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    scalar, fc.array(tie('value'), { maxLength: 3 }).map((items) => new Json(`[${items.map(text).join(',')}]`)),
    fc.array(fc.tuple(wildKey, tie('value')), { maxLength: 3 }).map((entries) => new Json(asSent(entries))), deep),
})).value;

interface Field {
  name: string;
  /** What its own fields are read against, where it has some. */
  type: Type | null;
}

function fieldsOf(type: Type): Field[] {
  const names = new Set(getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).map(({ propertyName }) => propertyName));
  return [...names].map((name) => {
    return { name, type: defaultMetadataStorage.findTypeMetadata(type, name)?.typeFunction() ?? null };
  });
}

/** A body with the fields that a class has, each with garbage, or with more garbage inside; sometimes others beside them. */
function bodyLike(type: Type): fc.Arbitrary<Json> {
  const fields = fieldsOf(type).map(({ name, type: inner }) => {
    const whole = inner ? fc.oneof(bodyLike(inner), fc.array(bodyLike(inner), { maxLength: 2 }).map((items) => new Json(`[${items.map(text).join(',')}]`)), anything) : anything;
    return fc.tuple(fc.constant(name), fc.option(whole, { freq: 5, nil: undefined }));
  });
  const others = fc.array(fc.tuple(wildKey, anything), { maxLength: 1 });
  return fc.tuple(fc.tuple(...fields), fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: others }))
    .map(([own, more]) => new Json(asSent([...own, ...more].filter(([, value]) => value !== undefined) as [string, unknown][])));
}

type Path = (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))];
}

/** A sound body with one thing in it exchanged for garbage, of its own kind as a rule: this gets furthest. */
function spoilt(body: object): fc.Arbitrary<Json> {
  return fc.constantFrom(...leaves(body).slice(1)).chain((path) => {
    const kind = typeof path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], body);
    const alike = { string: fc.constantFrom<unknown>(...TEXTS), number: fc.constantFrom<unknown>(...NUMBERS) }[kind as string] ?? anything;
    return fc.oneof({ weight: 3, arbitrary: alike }, { weight: 1, arbitrary: anything }).map((garbage) => new Json(replaced(body, path, garbage)));
  });
}

function replaced(value: unknown, [key, ...rest]: Path, garbage: unknown): string {
  if (key === undefined) return text(garbage);
  const parts = Object.entries(value as object).map(([name, inner]): [string, unknown] => [name, name === key ? new Json(replaced(inner, rest, garbage)) : inner]);
  return Array.isArray(value) ? `[${parts.map(([, inner]) => text(inner)).join(',')}]` : asSent(parts);
}

/** JSON texts to send to a route. @param type what its body is read against @param sound a body that it takes, where a test has one */
export function garbageFor(type: Type | null, sound: object | null): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 1, arbitrary: anything.map(text) },
    ...(type ? [{ weight: 2, arbitrary: bodyLike(type).map(text) }] : []),
    ...(sound && Object.keys(sound).length > 0 ? [{ weight: 6, arbitrary: spoilt(sound).map(text) }] : []),
  );
}
