import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { PoolStatement, Statement } from './api';
import { burnDown } from './burn-down-messages';
import { kinds, statement as words } from './messages';

const Chart = lazy(() => import('./burn-down-chart'));
const HEIGHT = 200;

export const poolName = ({ kind, location }: Pick<PoolStatement, 'kind' | 'location'>): string => `${kinds[kind]} · ${location ?? words.pooled}`;

/** The balance of a pool in steps, and dotted how long it lasts. What it shows is told in words beside it. */
export function BurnDown({ pool, shown, zone }: { pool: PoolStatement; shown: Statement; zone: string }) {
  return (
    <figure aria-label={burnDown.chart(poolName(pool))} style={{ margin: 0 }}>
      <Suspense fallback={<Skeleton height={HEIGHT} />}>
        <div aria-hidden="true"><Chart pool={pool} shown={shown} zone={zone} height={HEIGHT} /></div>
      </Suspense>
    </figure>
  );
}
