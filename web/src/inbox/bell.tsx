import { ActionIcon, Button, Group, Indicator, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, post } from '../api/client';
import type { Instant, Page } from '../api/wire';
import { inFull } from '../timer/when';
import { messages } from './messages';

interface Notice {
  id: string;
  at: Instant;
  urgency: 'normal' | 'high' | 'critical';
  subject: string;
  reference: string | null;
  readAt: Instant | null;
  acknowledgedBy: string | null;
  settled: { what: string; at: Instant } | null;
}

const LOOKS_EVERY_MS = 20_000;

const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => api<Page<Notice> & { unread: number }>('/me/notifications?limit=20', { signal }),
  refetchInterval: LOOKS_EVERY_MS,
});

/** What one was told, wherever one is in the desk. What is opened here is read, and goes no further. */
export function Bell({ zone }: { zone: string }) {
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(inboxQuery);
  const read = useMutation({ mutationFn: (ids: string[]) => post('/me/notifications/read', { ids }), onSettled: () => client.invalidateQueries({ queryKey: inboxQuery.queryKey }) });
  const { items = [], unread = 0 } = data ?? {};
  const fresh = items.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={380} withinPortal trapFocus>
      <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={16} color="red">
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={messages.bell(unread)} aria-expanded={opened} onClick={() => setOpened(!opened)}><IconBell size={18} aria-hidden="true" /></ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={messages.heading} p="sm">
        {items.length === 0 && <Text size="sm" c="dimmed">{messages.empty}</Text>}
        <ScrollArea.Autosize mah={420}>
          <Stack gap="xs">
            {items.map((notice) => <Line key={notice.id} notice={notice} zone={zone} onOpen={() => { read.mutate([notice.id]); setOpened(false); }} />)}
          </Stack>
        </ScrollArea.Autosize>
        {fresh.length > 0 && <Group mt="sm"><Button size="compact-sm" variant="default" loading={read.isPending} onClick={() => read.mutate(fresh)}>{messages.readAll}</Button></Group>}
      </Popover.Dropdown>
    </Popover>
  );
}

function Line({ notice, zone, onOpen }: { notice: Notice; zone: string; onOpen: () => void }) {
  const { subject, reference, readAt, at, acknowledgedBy, urgency, settled } = notice;
  const said = <Text span size="sm" fw={readAt === null ? 600 : 400} c={urgency === 'critical' ? 'red' : 'inherit'} dir="auto" style={{ overflowWrap: 'anywhere' }}>{subject}</Text>;
  return (
    <Stack gap={0}>
      {reference === null ? said : <Link to="/cases/$number" params={{ number: reference }} onClick={onOpen}>{said}</Link>}
      <Text size="xs" c="dimmed">{[inFull(Date.parse(at), zone), settled && messages.settled(settled.what, inFull(Date.parse(settled.at), zone)), acknowledgedBy && messages.acknowledged(acknowledgedBy)].filter(Boolean).join(' · ')}</Text>
    </Stack>
  );
}
