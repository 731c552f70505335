import { Alert } from '@mantine/core';
import type { CaseDetail } from '../api/wire';
import { Refusal } from '../app/refusal';
import { stale } from './messages';
import { isStale } from './use-act';

/** Why an act was not done; where the case changed meanwhile, how it now is. */
export function Refused({ failure, shown }: { failure: Error | null; shown: CaseDetail }) {
  return isStale(failure) ? <Alert color="orange" role="alert">{stale(shown)}</Alert> : <Refusal failure={failure} />;
}
