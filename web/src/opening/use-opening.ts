import { useMutation, useQueryClient } from '@tanstack/react-query';
import { casesKey } from '../api/case-lists';
import { post } from '../api/client';
import { Problem } from '../api/problem';
import { caseQuery, draftsQuery } from '../api/queries';
import type { CaseDetail, NewCase } from '../api/wire';
import { asRequest, type Draft } from './draft';
import { useKept } from './use-kept';

interface Given {
  draft: Draft;
  change: (to: Partial<Draft>) => void;
  /** Once the case is there. */
  onOpened: (number: string) => Promise<void>;
}

export type TextField = 'title' | 'description' | 'businessImpact' | 'stepsToReproduce';

/** The form that opens a case: what is typed, what the desk keeps of it, what it refuses. */
export function useOpening({ draft, change, onOpened }: Given) {
  const kept = useKept(draft, (draftNumber) => change({ draftNumber }));
  const open = useOpen(kept.settle, async (number) => { await onOpened(number); kept.forget(); }, (draftNumber) => change({ draftNumber }));
  const request = asRequest(draft);
  const refusal = open.error instanceof Problem ? open.error : null;
  const text = (name: TextField) => ({
    value: draft[name],
    error: refusal?.field(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => change({ [name]: value }),
  });
  return { draft, change, kept, open, refusal, text, isReady: request !== null, submit: () => { if (request && !open.isPending) open.mutate(request); } };
}

export type Opening = ReturnType<typeof useOpening>;

/** Opens what the desk has kept: it first gets the last words. */
function useOpen(settle: () => Promise<string>, onOpened: (number: string) => Promise<void>, onDraftKept: (number: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (asked: NewCase) => {
      const draftNumber = await settle();
      return post<CaseDetail>('/cases', { ...asked, ...(draftNumber !== '' && { draftNumber }) });
    },
    onSuccess: async ({ number }) => {
      void client.invalidateQueries({ queryKey: casesKey });
      void client.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
      await client.prefetchQuery(caseQuery(number));
      await onOpened(number);
    },
    onError: (failure) => {
      if (failure instanceof Problem && failure.body.draft) onDraftKept(failure.body.draft.number);
    },
  });
}
