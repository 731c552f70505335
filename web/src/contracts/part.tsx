import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './contracts.module.css';

export function Part({ heading, aside, children }: { heading: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.part} aria-label={heading}>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}><Title order={2} size="h6">{heading}</Title>{aside}</div>
      {children}
    </section>
  );
}
