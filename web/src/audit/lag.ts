import { decimals, type Language } from '../app/language';
import { lengthsIn, type Units } from '../timer/lengths';

/** `0.2 s`, `4.0 s`, `3 m`, by the units of a language. */
export function lagIn(language: Language, units: Units): (seconds: number) => string {
  const { length } = lengthsIn(units);
  const figure = decimals(language, 1);
  return (seconds) => (seconds < 10 ? `${figure(seconds)} ${units.second}` : length(seconds * 1_000));
}
