import { ActionIcon, Badge, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useCanGoBack, useRouter } from '@tanstack/react-router';
import { ActBar } from '../acts/act-bar';
import type { CaseDetail, Person } from '../api/wire';
import { Faces } from '../presence/faces';
import { states } from '../queue/messages';
import { SeverityMark } from '../severity/severity-mark';
import classes from './case.module.css';
import { messages } from './messages';
import { SeverityChange } from './severity-change';

export function CaseHeader({ shown, person }: { shown: CaseDetail; person: Person }) {
  const { severity, number, title, state, managerRequest } = shown;
  return (
    <header className={classes.header}>
      <Back />
      <SeverityMark severity={severity.set} size={28} />
      <Text span c="dimmed" className={classes.number}>{number}</Text>
      <Title order={1} size="h4" className={classes.title}>{title}</Title>
      <Badge variant="default" radius="sm" tt="none" fw={500}>{states[state]}</Badge>
      {managerRequest?.endedAt === null && <Badge variant="default" c="var(--timer-missed)" radius="sm" tt="none" fw={600}>{messages.managerAsked}</Badge>}
      {severity.requested !== severity.set && <Text span size="sm" c="dimmed">{messages.requested(severity.requested)}</Text>}
      <Faces number={number} />
      <ActBar shown={shown} person={person}><SeverityChange shown={shown} person={person} /></ActBar>
    </header>
  );
}

/** To the list as it was left, filter and all, where one came from it. */
function Back() {
  const router = useRouter();
  const canGoBack = useCanGoBack();
  return (
    <Tooltip label={messages.back} openDelay={300}>
      <ActionIcon
        variant="subtle" color="gray" aria-label={messages.back} component={Link} to="/queue"
        onClick={(event: React.MouseEvent) => {
          if (!canGoBack) return;
          event.preventDefault();
          router.history.back();
        }}
      >
        <IconArrowLeft size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
