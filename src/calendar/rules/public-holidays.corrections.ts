/**
 * Where date-holidays differs from the official lists of the countries the desk serves. Applied in this order:
 * `remove`, `rename`, `add`, `yearly`, then `carryOver`. German, Japanese and United States dates need no correction
 * for 2016 and 2024–2027, only names.
 *
 * Not covered anywhere: a government's yearly decree that swaps a working day with a Saturday (Kazakhstan, India's
 * local closures). An administrator adds those as rows.
 */
export interface Correction {
  country: string;
  /** Applies to this region; null: only where no region is asked for; left out: always. */
  region?: string | null;
  /** Why, with the official source by name. */
  why: string;
  /** Names (as date-holidays has them) to leave out, in the listed years or in all. */
  remove?: { names: string[]; years?: number[] };
  rename?: Record<string, string>;
  add?: Record<string, string>;
  /** The same day (`MM-DD`) every year from one year up to and including another. */
  yearly?: { day: string; name: string; from?: number; until?: number }[];
  /** A holiday on a Saturday or Sunday gives the next working day off, except the named ones. */
  carryOver?: { except: string[] };
}

const KURBAN_AIT: Record<string, string> = Object.fromEntries(
  [
    '2016-09-12',
    '2017-09-01',
    '2018-08-21',
    '2019-08-11',
    '2020-07-31',
    '2021-07-20',
    '2022-07-09',
    '2023-06-28',
    '2024-06-16',
    '2025-06-06',
    '2026-05-27',
  ].map((date) => [date, 'Kurban Ait']),
);

export const CORRECTIONS: Correction[] = [
  {
    country: 'KZ',
    why:
      'Law on Holidays (No. 267 of 2001), as amended after the Constitution adopted on 15 March 2026: Constitution Day ' +
      'was 30 August until 2025, is 15 March from 2027, and fell on neither day in 2026 (Ministry of Labour, March ' +
      '2026). date-holidays has 15 March in 2026 already.',
    remove: { names: ['Constitution Day'] },
    yearly: [
      { day: '08-30', name: 'Constitution Day', from: 1996, until: 2025 },
      { day: '03-15', name: 'Constitution Day', from: 2027 },
    ],
  },
  {
    country: 'KZ',
    why:
      'Labour Code, article 84: the first day of Kurban Ait is a day off, on the date the Spiritual Administration of ' +
      "Muslims announces. date-holidays reckons it and was a day off in 2016; years not listed keep its reckoning.",
    remove: { names: ['Eid al-Adha'], years: Object.keys(KURBAN_AIT).map((date) => Number(date.slice(0, 4))) },
    rename: { 'Eid al-Adha': 'Kurban Ait' },
    add: KURBAN_AIT,
  },
  {
    country: 'KZ',
    why:
      'Labour Code, article 85: a holiday on a day of rest gives the next working day off. date-holidays moves Saturday ' +
      'to Monday and Sunday to Tuesday even where that day is a holiday itself, and so loses a day (7 May 2016, Nauryz ' +
      '2026 and 2027). Christmas and Kurban Ait are days off, not holidays in that sense, and are not moved.',
    carryOver: { except: ['Orthodox Christmas', 'Kurban Ait'] },
  },
  {
    country: 'US',
    why: '5 U.S. Code § 6103 calls it Labor Day. The observed Fridays and Mondays of date-holidays are right.',
    rename: { 'Labour Day': 'Labor Day' },
  },
  {
    country: 'DE',
    why:
      'Unification Treaty (Einigungsvertrag), article 2: 3 October is the Day of German Unity; 26 December is the ' +
      'second Christmas Day in the holiday laws of the states.',
    rename: { 'National Holiday': 'German Unity Day', 'Boxing Day': 'Second Christmas Day' },
  },
  {
    country: 'GB',
    why: 'Royal Proclamation: the spring bank holiday of 2012 was moved to 4 June for the Diamond Jubilee.',
    remove: { names: ['Spring bank holiday'], years: [2012] },
    add: { '2012-06-04': 'Spring bank holiday' },
  },
  {
    country: 'GB',
    why: 'Royal Proclamation: bank holiday for the royal wedding.',
    add: { '2011-04-29': 'Royal wedding' },
  },
  {
    country: 'GB',
    region: 'SCT',
    why: 'Royal Proclamation of February 2026 under the Banking and Financial Dealings Act 1971, Scotland only.',
    add: { '2026-06-15': 'World Cup bank holiday' },
  },
  {
    country: 'IN',
    region: null,
    why:
      'The National and Festival Holidays Acts of the states have three national holidays in common: 26 January, 15 ' +
      'August, 2 October. Festivals are chosen by state and employer, so a nationwide calendar leaves them to the ' +
      "location's own rows; with a state asked for, date-holidays' list of the state stands.",
    remove: { names: ['Good Friday', 'Ambedkar Jayanti', 'Christmas Day'] },
  },
];
