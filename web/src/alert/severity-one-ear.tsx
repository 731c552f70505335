import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { caseQuery } from '../api/queries';
import { useLive, useRooms } from '../live/live-provider';
import { useListRooms } from '../queue/rooms';
import { alert as words } from './messages';
import { isFirstToAlert, isSeverityOne } from './once';
import { sound } from './tone';

/** Hears the queues on every page, and alerts once to each case that comes to Severity 1. */
export default function SeverityOneEar() {
  const live = useLive();
  const client = useQueryClient();
  const router = useRouter();
  useRooms(useListRooms());
  useEffect(() => live?.hear((change) => {
    if (!isSeverityOne(change)) return;
    const open = () => void router.navigate({ to: '/cases/$number', params: { number: change.id } });
    void isFirstToAlert(change).then((first) => (first ? alertTo(client, change.id, open) : undefined));
  }), [live, client, router]);
  return null;
}

async function alertTo(client: QueryClient, number: string, open: () => void): Promise<void> {
  void sound();
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const { title, customer } = await client.fetchQuery(caseQuery(number));
  const shown = new Notification(words.title(number), { body: `${title}\n${customer.name}`, tag: number, requireInteraction: true });
  shown.addEventListener('click', () => { window.focus(); open(); shown.close(); });
}
