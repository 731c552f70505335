import { Button, Group, Modal, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../acts/refused';
import { useAct } from '../acts/use-act';
import { itemsQuery } from '../api/queries';
import type { CaseDetail, Person, Severity } from '../api/wire';
import { has, maySetSeverity } from '../app/session';
import { SEVERITIES, severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import classes from './case.module.css';
import { isHigher } from '../severity/order';
import { severityChange as words } from './messages';
import { SeverityPreview } from './severity-preview';

const ENDED = ['resolved', 'closed', 'cancelled'];
const NOTHING = { to: null, reason: '', missedObligationId: '' };

interface Typed {
  to: Severity | null;
  reason: string;
  /** What the customer missed: a reason to lower the severity (`SEV-6`). */
  missedObligationId: string;
}

/** Who may ask for another severity, or set one, on a case that goes on (`SEV-3`). */
export const maySeverityChange = (shown: CaseDetail, person: Person): boolean =>
  !ENDED.includes(shown.state) && (maySetSeverity(person) || has(person, 'csm', 'contact'));

/** The provider sets the severity, the customer asks for one (`SEV-3`). */
export function SeverityChange({ shown, person, begun = false }: { shown: CaseDetail; person: Person; /** Asked for by a key already. */ begun?: boolean }) {
  const [opened, { open, close }] = useDisclosure(begun);
  if (!maySeverityChange(shown, person)) return null;
  return (
    <>
      <Button variant="default" onClick={open}>{person.side === 'provider' ? words.open : words.ask}</Button>
      <SeverityDialog shown={shown} person={person} opened={opened} onClose={close} />
    </>
  );
}

/** What was typed stays over a closed dialog. */
export function SeverityDialog({ shown, person, opened, onClose }: { shown: CaseDetail; person: Person; opened: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const done = () => { setTyped(NOTHING); onClose(); };
  return (
    <Modal opened={opened} onClose={onClose} title={words.title[person.side]} size="lg">
      <ChangeForm shown={shown} person={person} typed={typed} setTyped={setTyped} onDone={done} onCancel={onClose} />
    </Modal>
  );
}

interface FormProps {
  shown: CaseDetail;
  person: Person;
  typed: Typed;
  setTyped: (typed: Typed) => void;
  onDone: () => void;
  onCancel: () => void;
}

function ChangeForm({ shown, person, typed, setTyped, onDone, onCancel }: FormProps) {
  const { side } = person;
  const { to, reason, missedObligationId } = typed;
  const from = side === 'provider' ? shown.severity.set : shown.severity.requested;
  const change = useAct(shown, onDone);
  const ready = to !== null && to !== from && reason.trim() !== '';
  const lowers = side === 'provider' && to !== null && isHigher(from, to);
  const body = { to, reason: reason.trim(), ...(lowers && missedObligationId !== '' && { missedObligationId }) };
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (ready) change.mutate({ path: '/severity', body }); }}>
      <Stack gap="md">
        <Radio.Group label={words.to} value={to} onChange={(chosen) => setTyped({ ...typed, to: SEVERITIES.find((each) => each === chosen) ?? null })}>
          <Stack gap="sm" mt="xs">
            {SEVERITIES.filter((each) => each !== from).map((each) => (
              <Radio
                key={each} value={each} description={severities[each].impact}
                label={<span className={classes.option}><SeverityMark severity={each} size={18} />{severities[each].name}</span>}
              />
            ))}
          </Stack>
        </Radio.Group>
        {to !== null && to !== shown.severity.set && <SeverityPreview shown={shown} person={person} to={to} />}
        <Textarea label={words.reason[side]} required autosize minRows={2} value={reason} onChange={({ currentTarget }) => setTyped({ ...typed, reason: currentTarget.value })} />
        {lowers && <Missed shown={shown} value={missedObligationId} onChange={(id) => setTyped({ ...typed, missedObligationId: id })} />}
        <Refused failure={change.error} shown={shown} />
        <Group gap="sm">
          <Button type="submit" disabled={!ready} loading={change.isPending}>{words.button(from, to, side)}</Button>
          <Button variant="subtle" onClick={onCancel}>{words.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the customer missed on this case, where there is something. */
function Missed({ shown, value, onChange }: { shown: CaseDetail; value: string; onChange: (id: string) => void }) {
  const missed = useQuery(itemsQuery(shown.number)).data?.filter(({ side, state }) => side === 'customer' && state === 'missed') ?? [];
  if (missed.length === 0) return null;
  return (
    <NativeSelect
      label={words.obligation} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[{ value: '', label: words.noObligation }, ...missed.map(({ id, title }) => ({ value: id, label: title }))]}
    />
  );
}
