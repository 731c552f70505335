import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from '../app/session';
import { zoneCity } from '../timer/when';
import type { Drawn, Gap } from './api';
import { editor as words } from './editor-messages';
import { messages } from './messages';
import classes from './rosters.module.css';
import { Strip, type DrawnLayer } from './strip';

/** The coming weeks as a draft would make them. */
export interface Trial {
  days: number[];
  layers: DrawnLayer[];
  shifts: Drawn[];
  gaps: Gap[];
}

/** What a draft would do, and the one button that does it; out of date it offers none. */
export function Trial({ trial: { days, layers, shifts, gaps }, isStale, children }: { trial: Trial; isStale: boolean; children: ReactNode }) {
  const { timeZone } = useMe().person;
  const open = gaps.filter(({ kind }) => kind === 'nobody').length;
  return (
    <Stack component="section" gap="sm" aria-label={words.previewed}>
      <Group gap="sm"><Title order={2} size="h6">{words.previewed}</Title><Text size="xs" c="dimmed">{messages.zone(zoneCity(timeZone))}</Text></Group>
      {isStale && <Alert color="orange" role="status">{words.changed}</Alert>}
      <div className={isStale ? classes.stale : undefined}>
        <Text size="sm" mb="sm" className={open > 0 ? classes.warning : undefined}>{open === 0 ? words.covered : words.gaps(open)}</Text>
        <Strip days={days} zone={timeZone} layers={layers} shifts={shifts} gaps={gaps} />
      </div>
      {!isStale && <><Text size="sm" c="dimmed">{words.notSaved}</Text>{children}</>}
    </Stack>
  );
}
