/** What is wrong with one field of a calendar or a request, in words. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** A calendar that cannot be used, or an instant or target it cannot count; every problem with its field. */
export class CalendarProblem extends Error {
  override readonly name = 'CalendarProblem';

  constructor(readonly problems: FieldProblem[]) {
    super(problems.map(({ field, message }) => `${field}: ${message}`).join('; '));
  }

  static of(field: string, message: string): CalendarProblem {
    return new CalendarProblem([{ field, message }]);
  }
}
