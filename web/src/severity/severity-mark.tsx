import type { ReactNode } from 'react';
import type { Severity } from '../api/wire';
import { severities } from './messages';
import classes from './severity.module.css';

const SHAPES: Record<Severity, ReactNode> = {
  '1': <path d="M12 1.5 23.2 21a1 1 0 0 1-.9 1.5H1.7A1 1 0 0 1 .8 21z" />,
  A: <path d="M12 .8 23.2 12 12 23.2.8 12z" />,
  B: <circle cx="12" cy="12" r="11" />,
  C: <circle cx="12" cy="12" r="9.9" />,
};

/** A severity: a letter in a shape in a colour, so that no one of the three is needed to read it. */
export function SeverityMark({ severity, size = 20 }: { severity: Severity; size?: number }) {
  return (
    <svg
      className={classes.mark} data-severity={severity} width={size} height={size} viewBox="0 0 24 24"
      role="img" aria-label={severities[severity].name}
    >
      {SHAPES[severity]}
      <text x="12" y={severity === '1' ? 19.5 : 16.6} textAnchor="middle">{severity}</text>
    </svg>
  );
}
