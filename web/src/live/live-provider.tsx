import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { meQuery } from '../api/queries';
import { CaseRefresher } from './case-refresher';
import { wentOn } from '../replay/api';
import type { Connection, Live } from './connection';

const LiveContext = createContext<Live | null>(null);
const nobody = () => () => {};
const RETRY_MS = 4_000;

/** Keeps one socket open while somebody is signed in, and what is on the screen true. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    let opened: Live | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    // The page is there before its socket: what is seen first does not wait for it.
    const load = (): void => void import('./connection').then((loaded) => {
      if (gone) return;
      opened = open(loaded.Live, client);
      setLive(opened);
    }, () => { if (!gone) retry = setTimeout(load, RETRY_MS); });
    load();
    return () => {
      gone = true;
      clearTimeout(retry);
      opened?.close();
    };
  }, [client]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function open(Socket: typeof Live, client: QueryClient): Live {
  const refresher = new CaseRefresher(client);
  return new Socket({
    changed: (change) => {
      if (change.entity === 'case') refresher.hear(change);
      if (change.entity === 'replay') wentOn(client, change);
    },
    missedSome: (room) => refresher.refreshAllOf(room),
    refused: (room, why) => console.warn(`No live news of ${room}: ${why}`),
  }, () => void client.invalidateQueries({ queryKey: meQuery.queryKey }));
}

/** The one socket; null until it is there. */
export const useLive = (): Live | null => useContext(LiveContext);

/** Listens to rooms for as long as the component is shown. */
export function useRooms(rooms: string[]): void {
  const live = useContext(LiveContext);
  const names = rooms.join(' ');
  useEffect(() => {
    if (!live || names === '') return;
    const leave = names.split(' ').map((room) => live.enter(room));
    return () => leave.forEach((each) => each());
  }, [live, names]);
}

export function useConnection(): Connection {
  const live = useContext(LiveContext);
  const [asShown] = useState<Connection>(() => ({ isOpen: false, trueAt: performance.now() }));
  return useSyncExternalStore(live?.subscribe ?? nobody, live?.connection ?? (() => asShown));
}
