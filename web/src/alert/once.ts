import type { Change } from '../api/wire';

/** A case that has come to Severity 1: opened as one, or raised to it. */
export const isSeverityOne = ({ entity, type, data }: Pick<Change, 'entity' | 'type' | 'data'>): boolean =>
  entity === 'case' && ((type === 'case.opened' && data.severity === '1') || (type === 'severity.set' && data.to === '1'));

const KEPT_AS = 'critsit.alerted';
const REMEMBERED = 50;

/**
 * True for the first who asks: of several rooms that tell the same, and of several tabs. A case that is lowered and comes
 * to Severity 1 again has another version.
 */
export async function isFirstToAlert({ id, version }: Pick<Change, 'id' | 'version'>): Promise<boolean> {
  return alone(() => {
    const mark = `${id} ${version}`;
    const alerted = (localStorage.getItem(KEPT_AS) ?? '').split(',').filter(Boolean);
    if (alerted.includes(mark)) return false;
    localStorage.setItem(KEPT_AS, [...alerted, mark].slice(-REMEMBERED).join());
    return true;
  });
}

/** One tab at a time, where the browser lets tabs wait for each other: it does wherever the page came safely. */
const alone = <T>(act: () => T): Promise<T> =>
  ('locks' in navigator ? navigator.locks.request(KEPT_AS, () => act()) as Promise<T> : Promise.resolve(act()));
