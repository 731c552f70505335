/** An exact ratio: a rate is never a float. */
export interface Factor {
  numerator: number;
  denominator: number;
}

export const ONE: Factor = { numerator: 1, denominator: 1 };

/** In whole units of so many minutes, to the nearest, half of one up. */
export const nearest = (numerator: number, denominator: number, unit = 1): number => Math.floor((2 * numerator + denominator * unit) / (2 * denominator * unit)) * unit;

export const times = (minutes: number, { numerator, denominator }: Factor): number => nearest(minutes * numerator, denominator);
