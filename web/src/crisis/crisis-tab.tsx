import { Link } from '@tanstack/react-router';
import type { CaseDetail } from '../api/wire';
import classes from './crisis.module.css';
import { messages } from './messages';

export const isCritical = ({ severity, state }: CaseDetail): boolean => (severity.set === '1' || severity.set === 'A') && state !== 'cancelled';

/** From the case to its crisis view and back; only where there is one. */
export function CrisisTab({ shown }: { shown: CaseDetail }) {
  if (!isCritical(shown)) return null;
  const params = { number: shown.number };
  return (
    <nav className={classes.tabs} aria-label={messages.tabs}>
      <Link to="/cases/$number" params={params} activeOptions={{ exact: true }}>{messages.case}</Link>
      <Link to="/cases/$number/crisis" params={params}>{messages.crisis}</Link>
    </nav>
  );
}
