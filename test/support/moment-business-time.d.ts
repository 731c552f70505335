/** What the benchmark uses of moment-business-time, which brings no types of its own. */
import 'moment';

declare module 'moment' {
  interface Moment {
    addWorkingTime(amount: number, unit: 'minutes'): Moment;
  }
  interface LocaleSpecification {
    /** Windows as a flat list of labels by day, 0 = Sunday; null when closed. */
    workinghours?: Record<number, string[] | null>;
    holidays?: string[];
  }
}
