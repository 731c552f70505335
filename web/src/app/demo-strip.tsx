import { Button, Text, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { post } from '../api/client';
import { tellDeskTime } from '../api/desk-clock';
import { useDeskNow } from '../timer/ticker';
import { day, timeToTheSecond } from '../timer/when';
import { messages } from './messages';
import classes from './shell.module.css';

const STEPS = [15, 60, 1440] as const;

/** The demonstration's own controls: the desk's time, and what would have been sent. */
export function DemoStrip({ zone }: { zone: string }) {
  const now = useDeskNow();
  const advance = useMutation({
    mutationFn: (advanceMinutes: number) => post<{ now: string }>('/demo/clock', { advanceMinutes }),
    onSuccess: ({ now: moved }) => tellDeskTime(moved),
  });
  return (
    <div className={classes.strip} role="group" aria-label={messages.demo.label}>
      <Text span size="xs" fw={600} visibleFrom="xs">{messages.demo.label}</Text>
      <Text span size="xs" c="dimmed" visibleFrom="sm">{messages.demo.time}</Text>
      <span className={classes.time}>{now !== null && `${day(now, zone)} ${timeToTheSecond(now, zone)}`}</span>
      <Tooltip label={messages.demo.explained} multiline maw={260} openDelay={300}>
        <Button.Group>
          {STEPS.map((minutes) => (
            <Button key={minutes} size="compact-xs" variant="default" disabled={advance.isPending} onClick={() => advance.mutate(minutes)}>
              {messages.demo.advance[minutes]}
            </Button>
          ))}
        </Button.Group>
      </Tooltip>
      {advance.error && <Text span size="xs" c="var(--timer-missed)" role="alert">{advance.error.message}</Text>}
      <span className={classes.spacer} />
      <Link to="/outbox" className={classes.link}>{messages.demo.outbox}</Link>
    </div>
  );
}
