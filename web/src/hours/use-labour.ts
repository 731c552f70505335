import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, post } from '../api/client';
import { caseQuery, timelineQuery } from '../api/queries';
import type { HourKind, Labour } from '../api/wire';

export interface Typed {
  minutes: number;
  workedOn: string;
  note: string;
  kind?: HourKind;
  reason?: string;
}

export type LabourAct = { log: Typed } | { correct: string; to: Typed } | { start: true } | { stop: { note?: string; kind?: HourKind } };

const pathOf = (number: string): string => `/cases/${encodeURIComponent(number)}/labour`;

export const labourQuery = (number: string) => queryOptions({ queryKey: ['case', number, 'labour'], queryFn: ({ signal }) => api<Labour>(pathOf(number), { signal }) });

function send(number: string, act: LabourAct): Promise<Labour> {
  if ('log' in act) return post(pathOf(number), act.log);
  if ('correct' in act) return post(`${pathOf(number)}/${act.correct}/correction`, act.to);
  return 'start' in act ? post(`${pathOf(number)}/timer`) : post(`${pathOf(number)}/timer/stop`, act.stop);
}

/** Logs, corrects, times. Nobody decides on a version of the case: what others logged meanwhile stands beside it. */
export function useLabour(number: string, onDone: () => void = () => {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: LabourAct) => send(number, act),
    onSuccess: (labour) => {
      client.setQueryData(labourQuery(number).queryKey, labour);
      void client.invalidateQueries({ queryKey: timelineQuery(number).queryKey });
      void client.invalidateQueries({ queryKey: caseQuery(number).queryKey, exact: true });
      onDone();
    },
    onError: () => void client.invalidateQueries({ queryKey: labourQuery(number).queryKey }),
  });
}
