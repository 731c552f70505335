import { useQuery } from '@tanstack/react-query';
import { useRooms } from '../live/live-provider';
import { boardQuery } from './api';

const WALL = ['delivery'];

/** All running clocks, kept true by what is heard on the wall. */
export function useBoard() {
  useRooms(WALL);
  return useQuery(boardQuery);
}
