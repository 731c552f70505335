import { Tooltip } from '@mantine/core';
import { useDeskNow } from '../timer/ticker';
import { timeOfDay } from '../timer/when';
import classes from './connection-light.module.css';
import { useConnection } from './live-provider';
import { messages } from './messages';

/** Longer than from one heartbeat to the next. */
const BEHIND_MS = 5_000;
const OFFLINE_MS = 10_000;

/** How true the screen is: live, some seconds behind, or as it was at a time. */
export function ConnectionLight({ zone }: { zone: string }) {
  const { isOpen, trueAt } = useConnection();
  const now = useDeskNow();
  if (now === null) return null;
  const away = Math.max(0, performance.now() - trueAt);
  const state = away >= OFFLINE_MS ? 'offline' : isOpen && away < BEHIND_MS ? 'live' : 'behind';
  return (
    <Tooltip label={messages.explained[state]} multiline maw={260} openDelay={300}>
      <span className={classes.light} data-state={state} role="status" tabIndex={0}>
        <span className={classes.dot} aria-hidden="true" />
        {state === 'live' && messages.live}
        {state === 'behind' && messages.behind(Math.floor(away / 1_000))}
        {state === 'offline' && messages.offline(timeOfDay(now - away, zone))}
      </span>
    </Tooltip>
  );
}
