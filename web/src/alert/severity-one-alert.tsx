import { Suspense, lazy } from 'react';
import { useMe } from '../app/session';
import { useAlertWanted } from './wanted';

const SeverityOneEar = lazy(() => import('./severity-one-ear'));

/** The alert to Severity 1, for those of the provider's who asked for it, for as long as they are signed in. */
export function SeverityOneAlert() {
  const [wanted] = useAlertWanted();
  const { side } = useMe().person;
  return wanted && side === 'provider' ? <Suspense><SeverityOneEar /></Suspense> : null;
}
