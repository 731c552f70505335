import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength, ValidateBy, type ValidationOptions } from 'class-validator';

/** Overrides of the writing direction can make a name read as another one; control characters cannot be read at all. */
// oxlint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;
const SOMETHING_VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function Readable(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({
    name: 'readable',
    validator: {
      validate: (value) => typeof value === 'string' && !UNREADABLE.test(value),
      defaultMessage: () => 'Give text without control characters and without direction overrides.',
    },
  }, options);
}

/** Text in any script, of which something can be seen. @param max characters */
export function Text(max: number): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: max }),
    MaxLength(max, { message: `Give at most ${max} characters.` }),
    Matches(SOMETHING_VISIBLE, { message: 'Give some text that can be seen.' }),
    Readable(),
  );
}

/** The same where there may be none. */
export function OptionalText(max: number): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ maxLength: max }), IsOptional(), MaxLength(max, { message: `Give at most ${max} characters.` }), Readable());
}

/** What something or somebody is called: one line, up to 300 characters, in any script. */
export function Name(): PropertyDecorator {
  return applyDecorators(Text(300), Matches(/^[^\r\n\t\u2028\u2029]*$/, { message: 'Give a name on one line.' }));
}

/** The name of a time zone that exists, such as `Asia/Almaty`. */
export function TimeZone(): PropertyDecorator {
  return ValidateBy({
    name: 'timeZone',
    validator: { validate: isTimeZone, defaultMessage: () => 'Give the name of a time zone that exists, such as Asia/Almaty.' },
  });
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || /^[+-]/.test(value)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
