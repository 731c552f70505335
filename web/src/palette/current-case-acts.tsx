import { Modal } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconBolt } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog';
import { ACTS, isOffered, type ActName } from '../acts/acts';
import { acts } from '../acts/messages';
import { Refused } from '../acts/refused';
import { keep, send } from '../acts/use-act';
import { caseQuery } from '../api/queries';
import type { CaseDetail, Person } from '../api/wire';
import { useMe } from '../app/session';
import { SeverityDialog, maySeverityChange } from '../case/severity-change';
import { has } from './matching';
import { messages } from './messages';

type Asked = ActName | 'severity' | null;

interface CurrentCase {
  shown: CaseDetail | undefined;
  person: Person;
  asked: Asked;
  ask: (act: Asked) => void;
  failure: Error | null;
  run: (name: ActName) => void;
  forgive: () => void;
}

/** The case before somebody, and what they have asked to do with it. */
export function useCurrentCase(number: string | null): CurrentCase {
  const client = useQueryClient();
  const { person } = useMe();
  const { data: shown } = useQuery({ ...caseQuery(number ?? ''), enabled: number !== null });
  const [asked, ask] = useState<Asked>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const run = (name: ActName) => {
    if (!shown) return;
    const { path, body = {} } = ACTS[name];
    send(shown.number, { path, body }, shown.version).then((changed) => keep(client, changed), setFailure);
  };
  return { shown: number === null ? undefined : shown, person, asked, ask, failure, run, forgive: () => setFailure(null) };
}

const NAMES = Object.keys(ACTS) as ActName[];

const reply = () => requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('[data-composer] textarea')?.focus());

export function CurrentCaseActs({ current: { shown, person, ask, run }, query }: { current: CurrentCase; query: string }) {
  if (!shown) return null;
  const offered = [
    { key: 'reply', label: messages.reply, act: reply },
    ...(maySeverityChange(shown, person) ? [{ key: 'severity', label: messages.severity, act: () => ask('severity') }] : []),
    ...NAMES.filter((name) => isOffered(name, shown, person)).map((name) => (
      { key: name, label: acts[name].open, act: () => (ACTS[name].fields.length > 0 ? ask(name) : run(name)) })),
  ].filter(({ label }) => has(label, query));
  if (offered.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={messages.case(shown.number)}>
      {offered.map(({ key, label, act }) => <Spotlight.Action key={key} label={label} leftSection={<IconBolt size={16} />} onClick={act} />)}
    </Spotlight.ActionsGroup>
  );
}

/** What an act asks for, once the palette is closed. */
export function CurrentCaseDialogs({ current: { shown, person, asked, ask, failure, forgive } }: { current: CurrentCase }) {
  if (!shown) return null;
  const close = () => ask(null);
  return (
    <>
      <SeverityDialog shown={shown} person={person} opened={asked === 'severity'} onClose={close} />
      {asked !== null && asked !== 'severity' && <ActDialog key={`${shown.number} ${asked}`} name={asked} shown={shown} opened onClose={close} />}
      <Modal opened={failure !== null} onClose={forgive} title={messages.refused(shown.number)}><Refused failure={failure} shown={shown} /></Modal>
    </>
  );
}
