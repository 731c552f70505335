import { Column, type ColumnOptions, type ValueTransformer } from 'typeorm';

const epochMilliseconds: ValueTransformer = {
  from: (stored: Date | null) => stored?.getTime() ?? null,
  to: (instant: unknown) => (typeof instant === 'number' ? new Date(instant) : instant),
};

/** An instant: `timestamptz` to the millisecond in the table, milliseconds since the epoch in code (`CLK-7`). */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'timestamptz', precision: 3, transformer: epochMilliseconds, ...options });
}

/** The same where there may be none yet. */
export function OptionalInstantColumn(): PropertyDecorator {
  return InstantColumn({ nullable: true });
}
