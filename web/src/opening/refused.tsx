import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Problem } from '../api/problem';
import { workOrderQuery } from '../api/queries';
import { Failure } from '../app/failure';
import { Refusal } from '../app/refusal';
import { CallUs } from './call-us';
import type { Draft } from './draft';
import { messages } from './messages';
import { comesByPhone } from './propose';

/** Why it was refused, above what was typed, which stays. */
export function Refused({ failure, number }: { failure: Error | null; number: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { if (failure) place.current?.scrollIntoView({ block: 'center' }); }, [failure]);
  if (!failure) return null;
  const told = failure instanceof Problem ? failure.body : null;
  return (
    <div ref={place}>
      {told?.rule === 'SEV-1' && told.supportPhone
        ? <CallUs refused detail={told.detail} phone={told.supportPhone} portalUrl={told.portalUrl} number={told.draft?.number ?? number} />
        : told ? <Refusal failure={failure} /> : <Failure failure={failure} />}
    </div>
  );
}

/** To call, said as soon as a Severity 1 or A is chosen and not only when it is refused (`SEV-1`). */
export function CallFirst({ draft }: { draft: Draft }) {
  const { requestedSeverity: severity, channel, workOrderId, locationId } = draft;
  const workOrder = useQuery(workOrderQuery(workOrderId)).data;
  const phone = workOrder?.locations.find(({ id }) => id === locationId)?.supportPhone;
  if (channel !== 'web' || !phone || !comesByPhone(severity)) return null;
  return <CallUs refused={false} detail={messages.refusal.byPhone(severity)} phone={phone} number={draft.draftNumber} />;
}
