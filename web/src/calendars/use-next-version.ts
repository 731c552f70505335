import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { post } from '../api/client';
import { calendarsKey, type Moves } from './api';

/** Asks what a version would move, and puts it in force; then its calendar is shown. Both take the same body. */
export function useNextVersion(id: string, onSaved: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const again = () => client.invalidateQueries({ queryKey: calendarsKey });
  const preview = useMutation({ mutationFn: (version: object) => post<Moves>(`/calendars/${id}/versions/preview`, version), onError: () => void again() });
  const save = useMutation({
    mutationFn: (version: object) => post(`/calendars/${id}/versions`, version),
    onError: () => void again(),
    onSuccess: async () => {
      onSaved();
      await Promise.all([again(), client.invalidateQueries({ queryKey: ['case'] })]);
      await navigate({ to: '/calendars/$id', params: { id }, search: (before) => ({ year: before.year }) });
    },
  });
  return { preview, save, failure: save.error ?? preview.error };
}
