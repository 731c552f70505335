import { Alert, Button, Group, Loader, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { Problem } from '../api/problem';
import { NotHere } from '../app/failure';
import { FileDrop } from '../app/file-drop';
import { usePageTitle } from '../app/page-title';
import { has, useMe } from '../app/session';
import { contractsQuery, FILE_KINDS, type FileKind, type ImportReport } from './api';
import classes from './contracts.module.css';
import { files, importing as words } from './messages';
import { Refusal } from '../app/refusal';

const MOST_SHOWN = 300;

/** A file is looked through first: what each line would do, or what is wrong with it. */
export function ImportPage() {
  usePageTitle(words.page);
  if (!has(useMe().person, 'admin')) return <NotHere title={words.notYours} detail={words.notYoursDetail} />;
  return <Import />;
}

function useImport(dryRun: boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, file }: { kind: FileKind; file: File }) => api<ImportReport>(`/imports/${kind}?dryRun=${dryRun}`, { method: 'POST', csv: file }),
    onSuccess: () => { if (!dryRun) void client.invalidateQueries({ queryKey: contractsQuery.queryKey }); },
  });
}

function Import() {
  const [kind, setKind] = useState<FileKind>('customers');
  const [file, setFile] = useState<File | null>(null);
  const [dry, run] = [useImport(true), useImport(false)];
  const look = (chosen: File | null, as: FileKind) => {
    setFile(chosen);
    run.reset();
    dry.reset();
    if (chosen) dry.mutate({ kind: as, file: chosen });
  };
  const failure = run.error ?? dry.error;
  return (
    <Stack className={classes.importing}>
      <div>
        <Title order={1} size="h4">{words.page}</Title>
        <Text c="dimmed" size="sm">{words.intro}</Text>
      </div>
      <Group align="end" gap="lg">
        <NativeSelect
          label={words.kind} w={320} value={kind} data={FILE_KINDS.map((each) => ({ value: each, label: files[each] }))}
          onChange={({ currentTarget: { value } }) => { setKind(value as FileKind); look(file, value as FileKind); }}
        />
        <a href={`/api/v1/exports/${kind}`} download className={classes.dimmed}>{words.example(files[kind])}</a>
      </Group>
      <FileDrop label={file?.name ?? words.drop} button={file ? words.another : words.choose} choose={words.choose} onFile={(chosen) => look(chosen, kind)} />
      {dry.isPending && <Group gap="sm" role="status"><Loader size="xs" /><Text size="sm">{words.looking}</Text></Group>}
      {failure && <Faults failure={failure} />}
      {run.data && <Alert role="status" title={words.done(run.data.lines)} />}
      {dry.data && file && !run.data && !failure && (
        <Stack gap="md">
          <Text size="sm" role="status">{words.sound(dry.data.lines)}</Text>
          <Group><Button loading={run.isPending} onClick={() => run.mutate({ kind, file })}>{words.button(files[kind], dry.data.lines)}</Button></Group>
          <Acts report={dry.data} />
        </Stack>
      )}
    </Stack>
  );
}

function Acts({ report: { acts } }: { report: ImportReport }) {
  const { columns } = words;
  return (
    <Table className={classes.table} aria-label={columns.act}>
      <Table.Thead><Table.Tr><Table.Th>{columns.line}</Table.Th><Table.Th>{columns.act}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {acts.slice(0, MOST_SHOWN).map(({ line, act }) => <Table.Tr key={line}><Table.Td>{line}</Table.Td><Table.Td>{act}</Table.Td></Table.Tr>)}
        <Rest of={acts.length} />
      </Table.Tbody>
    </Table>
  );
}

function Faults({ failure }: { failure: Error }) {
  const faults = (failure instanceof Problem && failure.body.faults) || [];
  if (faults.length === 0) return <Refusal failure={failure} />;
  const { columns } = words;
  return (
    <Stack gap="md">
      <Alert color="red" role="alert" title={failure.message} />
      <Table className={classes.table} aria-label={words.faults}>
        <Table.Thead><Table.Tr><Table.Th>{columns.line}</Table.Th><Table.Th>{columns.column}</Table.Th><Table.Th>{columns.message}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {faults.slice(0, MOST_SHOWN).map(({ line, column, rule, message }, i) => (
            <Table.Tr key={i}><Table.Td>{line}</Table.Td><Table.Td>{column}</Table.Td><Table.Td>{message} {rule && <span className={classes.dimmed}>{rule}</span>}</Table.Td></Table.Tr>
          ))}
          <Rest of={faults.length} />
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

const Rest = ({ of }: { of: number }) =>
  (of > MOST_SHOWN ? <Table.Tr><Table.Td /><Table.Td c="dimmed">{words.more(of - MOST_SHOWN)}</Table.Td></Table.Tr> : null);
