import type { HourKind } from '../../contracts/rules/index.js';

/** What one posting brought a place: minutes more in its pool, and minutes more that are owed there. */
export interface Brought {
  seq: number;
  cause: string;
  /** The posting that it undoes. */
  reverses: number | null;
  kind: HourKind;
  pool: number;
  owed: number;
}

export interface ThirdTierFee {
  percent: number;
  /** What had been bought and converted into PRS hours, less what was corrected. */
  prsMinutes: number;
  /** Whole minutes, the half ones up. */
  minutes: number;
}

/**
 * The third-tier fee, reckoned on the PRS hours that accumulated: bought ones and converted Software Assurance incidents, whatever
 * became of them since (`HRS-6`, Decision).
 */
export function thirdTierFee(percent: number, movements: readonly Brought[]): ThirdTierFee {
  const bought = movements.filter(({ cause, kind }) => kind === 'prs' && (cause === 'purchase' || cause === 'conversion'));
  const seqs = new Set(bought.map(({ seq }) => seq));
  const undone = movements.filter(({ kind, reverses }) => kind === 'prs' && reverses !== null && seqs.has(reverses));
  const prsMinutes = [...bought, ...undone].reduce((sum, { pool, owed }) => sum + pool - owed, 0);
  return { percent, prsMinutes, minutes: Math.round((prsMinutes * percent) / 100) };
}
