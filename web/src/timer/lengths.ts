import type { Forms } from '../app/language';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const two = (n: number) => String(n).padStart(2, '0');

export interface Units {
  hour: string;
  minute: string;
  second: string;
}

/** Lengths of time, by the units of a language. */
export function lengthsIn(units: Units) {
  const of = (n: number | string, unit: keyof Units) => `${n} ${units[unit]}`;
  return {
    units,
    /** `1 h 12 m`, `47 m 05 s`, `9 s`: what a person needs to see moving, and no digit more. */
    figures: (ms: number): string => {
      if (ms >= HOUR) return `${of(Math.floor(ms / HOUR), 'hour')} ${of(two(Math.floor((ms % HOUR) / MINUTE)), 'minute')}`;
      const seconds = Math.floor((ms % MINUTE) / SECOND);
      return ms >= MINUTE ? `${of(Math.floor(ms / MINUTE), 'minute')} ${of(two(seconds), 'second')}` : of(seconds, 'second');
    },
    /** `1 h 12 m`, `12 m`, `40 s`: a length that is only told. */
    length: (ms: number): string => {
      if (ms < MINUTE) return of(Math.floor(ms / SECOND), 'second');
      const hours = Math.floor(ms / HOUR);
      const minutes = Math.floor((ms % HOUR) / MINUTE);
      return [hours > 0 && of(hours, 'hour'), minutes > 0 && of(minutes, 'minute')].filter(Boolean).join(' ');
    },
  };
}

interface Said {
  hours: Forms;
  minutes: Forms;
  /** Less than a minute. */
  moment: string;
}

/** For the ear: whole minutes only, so that it changes once a minute at most. */
export function spokenIn(many: (n: number, forms: Forms) => string, { hours: hour, minutes: minute, moment }: Said): (ms: number) => string {
  return (ms) => {
    const hours = Math.floor(ms / HOUR);
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    const parts = [hours > 0 && many(hours, hour), minutes > 0 && many(minutes, minute)].filter(Boolean);
    return parts.length > 0 ? parts.join(' ') : moment;
  };
}

/** Whether a promise was kept on the deadline itself: nothing is left that could be told. */
export const isOnTheDot = (ms: number): boolean => ms < SECOND;
