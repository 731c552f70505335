import { Button, Group, Table, Text } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { keep, send } from '../acts/use-act';
import type { CaseRow } from '../api/wire';
import { ListTable } from '../app/list-page';
import { someAtOnce } from '../queue/bulk';
import { CaseToHandOver } from './case-to-hand-over';
import { Taker } from './taker';
import { messages } from './messages';

const AT_ONCE = 4;

/** What became of one case: whom it went to, or why it did not. */
export interface Handed {
  number: string;
  title: string;
  to: string;
  failure: string | null;
}

/** Notes are kept while one writes. What was handed over leaves the list; what was refused stays, with its note. */
export function HandOverForm({ cases, empty }: { cases: CaseRow[]; empty: ReactNode }) {
  const client = useQueryClient();
  const [notes, setNotes] = useSessionStorage<Record<string, string>>({ key: 'hand-over notes', defaultValue: {} });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [taker, setTaker] = useState<{ id: string; name: string } | null>(null);
  const [handed, setHanded] = useState<Handed[]>([]);
  const [busy, setBusy] = useState(false);
  const chosen = cases.filter(({ number }) => !left.has(number));
  const choose = (number: string, on: boolean) => setLeft(new Set(on ? [...left].filter((each) => each !== number) : [...left, number]));
  const handOver = async ({ id, name }: { id: string; name: string }): Promise<void> => {
    const done: Handed[] = [];
    setBusy(true);
    setHanded([]);
    await someAtOnce(chosen, AT_ONCE, async ({ number, title, version }) => {
      const note = notes[number]?.trim();
      try {
        keep(client, await send(number, { path: '/assignment', body: { personId: id, ...(note && { note }) } }, version));
        done.push({ number, title, to: name, failure: null });
      } catch (failure) {
        done.push({ number, title, to: name, failure: failure instanceof Error ? failure.message : String(failure) });
      }
      setHanded([...done]);
    });
    const gone = new Set(done.filter(({ failure }) => failure === null).map(({ number }) => number));
    setNotes((before) => Object.fromEntries(Object.entries(before).filter(([number]) => !gone.has(number))));
    setBusy(false);
  };
  return (
    <>
      {handed.length > 0 && <Outcome handed={handed} />}
      {cases.length === 0 ? empty : (
        <form onSubmit={(event) => { event.preventDefault(); if (taker && chosen.length > 0 && !busy) void handOver(taker); }}>
          <ListTable label={messages.cases} heads={messages.heads} minWidth={820}>
            {cases.map((row) => (
              <CaseToHandOver
                key={row.number} row={row} chosen={!left.has(row.number)} onChoose={(on) => choose(row.number, on)} note={notes[row.number] ?? ''}
                onNote={(note) => setNotes((before) => ({ ...before, [row.number]: note }))} failure={handed.find(({ number, failure }) => number === row.number && failure !== null)?.failure ?? null}
              />
            ))}
          </ListTable>
          <Group gap="md" mt="md" align="flex-end">
            <Taker value={taker} onChange={setTaker} />
            <Button type="submit" disabled={taker === null || chosen.length === 0} loading={busy}>{messages.button(chosen.length, taker?.name ?? null)}</Button>
          </Group>
        </form>
      )}
    </>
  );
}

function Outcome({ handed }: { handed: Handed[] }) {
  const done = handed.filter(({ failure }) => failure === null);
  return (
    <div role="status">
      <Text size="sm" fw={600}>{messages.outcome(done.length, handed.length - done.length)}</Text>
      {done.length > 0 && (
        <Table.ScrollContainer minWidth={300}><ul>{done.map(({ number, title, to }) => <li key={number}><Text size="sm"><b>{number}</b> {title}: {messages.now(to)}</Text></li>)}</ul></Table.ScrollContainer>
      )}
    </div>
  );
}
