import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Named, Page } from '../api/wire';

export type Sector = 'commercial' | 'public';

export interface Agreement {
  id: string;
  number: string;
  sector: Sector;
}

export interface Customer extends Named {
  agreements: Agreement[];
}

export const customersQuery = queryOptions({ queryKey: ['customers'], queryFn: ({ signal }) => api<Page<Customer>>('/customers', { signal }) });
