import type { ItemKind, Role } from '../api/wire';

const SOLVERS: readonly Role[] = ['engineer', 'lead', 'critsit'];
const CUSTOMER: readonly Role[] = ['csm', 'contact'];
const EITHER: readonly Role[] = [...CUSTOMER, ...SOLVERS, 'intake', 'sdm'];

/** Who may put an item on a case, and who may say that it has moved on: the same as the desk's own table. */
export const WHO: Record<ItemKind, { opens: readonly Role[]; moves: readonly Role[] }> = {
  obligation: { opens: [...SOLVERS, 'sdm'], moves: EITHER },
  diagnostic: { opens: SOLVERS, moves: EITHER },
  change_control: { opens: SOLVERS, moves: EITHER },
  consent: { opens: [...SOLVERS, ...CUSTOMER], moves: CUSTOMER },
  vendor: { opens: CUSTOMER, moves: EITHER },
  product_team: { opens: [...SOLVERS, 'sdm'], moves: SOLVERS },
  cloud_operations: { opens: [...SOLVERS, 'sdm'], moves: SOLVERS },
  third_tier: { opens: [...SOLVERS, 'sdm'], moves: SOLVERS },
  visit: { opens: EITHER, moves: EITHER },
  decision: { opens: [...SOLVERS, 'sdm'], moves: [] },
};

export const ITEM_KINDS = Object.keys(WHO) as ItemKind[];

/** The third tier is asked by an act of its own, which tells it. */
export const OPENED_BY_HAND = ITEM_KINDS.filter((kind) => kind !== 'third_tier');

/** In which state nothing is open any more. */
export const isSettled = ({ next, state }: { next: readonly string[]; state: string }): boolean => next.length === 0 || state === 'missed';
