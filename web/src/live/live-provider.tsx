import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { meQuery } from '../api/queries';
import { CaseRefresher } from './case-refresher';
import { wentOn } from '../replay/api';
import { Live, type Connection } from './connection';

const LiveContext = createContext<Live | null>(null);
const nobody = () => () => {};
const unknown: Connection = { since: null };

/** Keeps one socket open while somebody is signed in, and what is on the screen true. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const refresher = new CaseRefresher(client);
    const opened = new Live({
      changed: (change) => {
        if (change.entity === 'case') refresher.refresh(change.id);
        if (change.entity === 'replay') wentOn(client, change);
      },
      missedSome: () => refresher.refreshAll(),
      refused: (room, why) => console.warn(`No live news of ${room}: ${why}`),
    }, () => void client.invalidateQueries({ queryKey: meQuery.queryKey }));
    setLive(opened);
    return () => opened.close();
  }, [client]);
  return <LiveContext value={live}>{children}</LiveContext>;
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
  return useSyncExternalStore(live?.subscribe ?? nobody, live?.connection ?? (() => unknown));
}
