import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsObject, IsOptional, ValidateBy, ValidateIf, ValidateNested, type ValidationArguments } from 'class-validator';

/**
 * Control characters but tabs and line breaks cannot be read at all, overrides of the writing direction make a name read as
 * another one, and halves of characters are none. Marks that some scripts need (ZWJ, ZWNJ, LRM, RLM) may stand.
 */
// oxlint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;

/** What terminals are steered by, as it comes along with a pasted log: colours, titles, bells. NUL is none of it: it is refused. */
// oxlint-disable-next-line no-control-regex
const STEERING = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A log pasted at three in the morning is taken as it reads, without what steered the terminal it came from. */
const Pasted = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(STEERING, '') : value));

/** Letters, digits, punctuation and symbols, but for those that are blank: fillers of Hangul, Braille without a dot. */
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;
const LINE_BREAK = /[\r\n\t\u2028\u2029]/;

/** What is wrong with text, in words; null when nothing is. Characters are Unicode code points, whatever they take to store. */
export function whyNotText(value: unknown, { max, visible = true, oneLine = false }: { max: number; visible?: boolean; oneLine?: boolean }): string | null {
  if (typeof value !== 'string') return 'Give text.';
  if (value.length > 2 * max || [...value].length > max) return `Give at most ${max} characters.`;
  if (UNREADABLE.test(value)) return 'Give text without control characters and without direction overrides.';
  if (visible && !VISIBLE.test(value)) return 'Give some text that can be seen.';
  return oneLine && LINE_BREAK.test(value) ? 'Give a name on one line.' : null;
}

/** A validator made of a function that says in words what is wrong with a value; null when nothing is. */
function Checked(name: string, whyNot: (value: unknown) => string | null): PropertyDecorator {
  return ValidateBy({
    name,
    validator: { validate: (value) => whyNot(value) === null, defaultMessage: (asked?: ValidationArguments) => whyNot(asked?.value) ?? '' },
  });
}

/** Text in any script, of which something can be seen. @param max characters */
export function Text(max: number): PropertyDecorator {
  return applyDecorators(ApiProperty({ maxLength: max }), Pasted(), Checked('text', (value) => whyNotText(value, { max })));
}

/** The same where there may be none. */
export function OptionalText(max: number): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: String, maxLength: max }), Pasted(), IsOptional(), Checked('text', (value) => whyNotText(value, { max, visible: false })));
}

/** A list of texts, each on one line. @param most of them */
export function Texts(most: number, max: number): PropertyDecorator {
  const whyNot = (value: unknown): string | null => {
    if (!Array.isArray(value) || value.length > most) return `Give a list of at most ${most} texts.`;
    return value.map((each) => whyNotText(each, { max, oneLine: true })).find((problem) => problem !== null) ?? null;
  };
  return applyDecorators(ApiProperty({ type: [String] }), Checked('texts', whyNot));
}

/** What something or somebody is called: one line, up to 300 characters, in any script. */
export function Name(): PropertyDecorator {
  return applyDecorators(ApiProperty({ maxLength: 300 }), Checked('name', (value) => whyNotText(value, { max: 300, oneLine: true })));
}

/** The name of a time zone that exists, such as `Asia/Almaty`. */
export function TimeZone(): PropertyDecorator {
  return Checked('timeZone', (value) => (isTimeZone(value) ? null : 'Give the name of a time zone that exists, such as Asia/Almaty.'));
}

/** Of a list whose items are checked themselves: each is an object, not a list in the place of one. */
export function EachObject(): PropertyDecorator {
  return applyDecorators(IsObject({ each: true, message: 'Give a list of objects.' }), ValidateNested({ each: true }));
}

/** May be left out; null is no value of it. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || /^[+-]/.test(value)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
