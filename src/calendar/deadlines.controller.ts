import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../identity/index.js';
import { iso, refused, type FieldError } from '../platform/http/index.js';
import { DeadlineBatchDto, DeadlineDto } from './deadlines.dto.js';
import { ALWAYS_OPEN, CalendarProblem, checkCalendar, compileCalendar, FIRST_INSTANT, LAST_INSTANT, type CalendarSpec, type ReceiptLine, type WorkingTime } from './rules/index.js';

interface Deadline {
  deadline: string;
  receipt: ReceiptLine[];
}

const MINUTE = 60_000;

/** What a deadline would be, with its receipt: computed, nothing stored (`CLK-2`, `CLK-4`). */
@ApiTags('deadlines')
@SignedIn()
@Controller('deadlines')
export class DeadlinesController {
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ description: 'The deadline, and the lines that add up to the target.' })
  one(@Body() asked: DeadlineDto): Deadline {
    return answer(asked, workingTimeOf(asked.calendar, 'calendar.'), '');
  }

  @Post('batch')
  @HttpCode(200)
  @ApiOkResponse({ description: 'As many deadlines, in the order asked.' })
  batch(@Body() asked: DeadlineBatchDto): { items: Deadline[] } {
    const compiled = new Map<string, WorkingTime>();
    return {
      items: asked.items.map((item, index) => {
        const key = JSON.stringify(item.calendar);
        const time = compiled.get(key) ?? workingTimeOf(item.calendar, `items[${index}].calendar.`);
        compiled.set(key, time);
        return answer(item, time, `items[${index}].`);
      }),
    };
  }
}

function workingTimeOf(calendar: unknown, path: string): WorkingTime {
  if (calendar === null) return ALWAYS_OPEN;
  const problems = checkCalendar(calendar);
  if (problems.length > 0) throw refuse(problems, path);
  return compileCalendar(calendar as CalendarSpec);
}

function answer({ start, targetMinutes }: DeadlineDto, time: WorkingTime, path: string): Deadline {
  const from = Date.parse(start);
  if (!(from >= FIRST_INSTANT && from < LAST_INSTANT)) {
    throw refuse([{ field: 'start', message: `Give an instant from ${iso(FIRST_INSTANT)} to before ${iso(LAST_INSTANT)}.` }], path);
  }
  try {
    return { deadline: iso(time.deadline(from, targetMinutes * MINUTE)), receipt: time.receipt(from, targetMinutes * MINUTE) };
  } catch (problem) {
    if (problem instanceof CalendarProblem) throw refuse(problem.problems.map(asAsked), path);
    throw problem;
  }
}

/** The rules count in milliseconds; the asker gave minutes. */
const asAsked = ({ field, message }: FieldError): FieldError => ({ field: field === 'target' ? 'targetMinutes' : field, message });

function refuse(problems: FieldError[], path: string): Error {
  const errors = problems.map(({ field, message }) => ({ field: `${path}${field}`, message }));
  return refused('CLK-2', 'No deadline can be reckoned from this. See `errors`, field by field.', errors);
}
