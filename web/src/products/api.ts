import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { productsQuery } from '../api/queries';
import type { Named, Page } from '../api/wire';

export const PHASES = ['pre_release', 'mainstream', 'extended', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

export interface PhaseStart {
  phase: Phase;
  startsOn: string;
}

export interface Product extends Named {
  onlineService: boolean;
  azureComponent: boolean;
  rapidResponse: boolean;
  portalUrl: string | null;
  phases: PhaseStart[];
  /** The one that it is in today. */
  phase: Phase;
}

/** The same list as elsewhere, read whole. */
export const wholeProductsQuery = queryOptions({ queryKey: [...productsQuery.queryKey, 'whole'], queryFn: ({ signal }) => api<Page<Product>>('/products', { signal }) });
