import { Button, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconFileUnknown, IconMoodConfuzed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Problem } from '../api/problem';
import { messages } from './messages';

/** What went wrong, in the desk's own words where it said some, and the one thing to do next. */
export function Failure({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  if (failure instanceof Problem && failure.status === 404) return <NotHere title={failure.body.title} detail={failure.body.detail} />;
  const told = failure instanceof Problem ? failure.body : null;
  const Icon = told?.status === 0 ? IconCloudOff : IconMoodConfuzed;
  return (
    <Stack align="center" gap="sm" py={64} px="md" role="alert">
      <Icon size={32} stroke={1.4} aria-hidden="true" />
      <Title order={2} size="h4">{told?.title ?? messages.unexpected}</Title>
      <Text c="dimmed" maw={440} ta="center">{told?.detail ?? messages.unexpectedDetail}</Text>
      {onRetry && <Button onClick={onRetry}>{messages.retry}</Button>}
    </Stack>
  );
}

export function NotHere({ title = messages.notHere, detail = messages.notHereDetail }: { title?: string; detail?: string }) {
  return (
    <Stack align="center" gap="sm" py={64} px="md">
      <IconFileUnknown size={32} stroke={1.4} aria-hidden="true" />
      <Title order={1} size="h4">{title}</Title>
      <Text c="dimmed" maw={440} ta="center">{detail}</Text>
      <Button variant="default" component={Link} to="/">{messages.toStart}</Button>
    </Stack>
  );
}
