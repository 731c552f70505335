import { Checkbox, Skeleton, Table, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseQuery } from '../api/queries';
import type { CaseDetail, CaseRow } from '../api/wire';
import { useMe } from '../app/session';
import { kinds } from '../case/messages';
import { CaseTimer } from '../case/promised';
import { SeverityMark } from '../severity/severity-mark';
import { messages } from './messages';

interface Props {
  row: CaseRow;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  note: string;
  onNote: (note: string) => void;
  failure: string | null;
}

/** One running case: what is promised next on it, and what whoever takes it should know. */
export function CaseToHandOver({ row: { number, title, severity, customer }, chosen, onChoose, note, onNote, failure }: Props) {
  return (
    <Table.Tr>
      <Table.Td w={90}><Checkbox size="xs" aria-label={messages.choose(number)} checked={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.checked)} /></Table.Td>
      <Table.Td w={60}><SeverityMark severity={severity.set} size={18} /></Table.Td>
      <Table.Td>
        <Link to="/cases/$number" params={{ number }}>{number}</Link> {title}
        <Text size="xs" c="dimmed">{customer.name}</Text>
        {failure && <Text size="xs" c="var(--timer-missed)" role="alert">{failure}</Text>}
      </Table.Td>
      <Table.Td w={340}><NextDeadline number={number} /></Table.Td>
      <Table.Td w={320}>
        <Textarea size="xs" autosize minRows={1} maxRows={6} maxLength={5_000} aria-label={messages.noteOn(number)} placeholder={messages.note} value={note} onChange={({ currentTarget }) => onNote(currentTarget.value)} />
      </Table.Td>
    </Table.Tr>
  );
}

function NextDeadline({ number }: { number: string }) {
  const { data: shown, isPending } = useQuery(caseQuery(number));
  const { person } = useMe();
  if (isPending) return <Skeleton height={10} width={180} />;
  const next = shown && nextOf(shown);
  if (!shown || !next) return <Text size="sm" c="dimmed">{messages.nothingDue}</Text>;
  return <><Text size="xs" c="dimmed">{kinds[next.kind]}</Text><CaseTimer clock={next} shown={shown} person={person} size="row" /></>;
}

const nextOf = ({ clocks }: CaseDetail) => clocks.filter(({ endedAt, metAt }) => endedAt === null && metAt === null).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
