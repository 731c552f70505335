import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

const RETRIES = 2;

/** Only what may pass by itself is tried again: no connection, and a desk short of its database. */
const mayPass = (failure: Error) => failure instanceof Problem && (failure.status === 0 || failure.status >= 500);

/** A session that ended while somebody was looking: they sign in again and come back to where they were. */
function toSignIn(failure: Error, hadAnswer: boolean): void {
  if (!(failure instanceof Problem) || failure.status !== 401 || !hadAnswer) return;
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?${new URLSearchParams({ to: pathname + search })}`);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (failure, query) => toSignIn(failure, query.state.data !== undefined) }),
  defaultOptions: {
    queries: {
      retry: (count, failure) => mayPass(failure) && count < RETRIES,
      staleTime: 15_000,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
