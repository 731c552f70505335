import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../api/problem';
import type { CaseDetail } from '../api/wire';
import { ACTS, bodyOf, isComplete, type ActName, type Field, type Typed } from './acts';
import { AnyQueue } from './any-queue';
import { Colleague } from './colleague';
import { acts, linkKinds, messages } from './messages';
import { Refused } from './refused';
import { useAct } from './use-act';

interface Props {
  name: ActName;
  shown: CaseDetail;
  opened: boolean;
  onClose: () => void;
}

/** What an act asks for, and the one button that does it. What was typed stays over a refusal and a closed dialog. */
export function ActDialog({ name, shown, opened, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>(() => startOf(name));
  const done = () => { setTyped(startOf(name)); onClose(); };
  return (
    <Modal opened={opened} onClose={onClose} title={acts[name].title} size="md">
      <ActForm name={name} shown={shown} typed={typed} setTyped={setTyped} onDone={done} onCancel={onClose} />
    </Modal>
  );
}

const startOf = (name: ActName): Typed => (name === 'link' ? { kind: 'related' } : {});

interface FormProps {
  name: ActName;
  shown: CaseDetail;
  typed: Typed;
  setTyped: (typed: Typed) => void;
  onDone: () => void;
  onCancel: () => void;
}

function ActForm({ name, shown, typed, setTyped, onDone, onCancel }: FormProps) {
  const act = useAct(shown, onDone);
  const ready = isComplete(name, typed) && !act.isPending;
  const problem = act.error instanceof Problem ? act.error : null;
  const submit = () => { if (ready) act.mutate({ path: ACTS[name].path, body: bodyOf(name, typed) }); };
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Stack gap="md">
        {acts[name].hint && <Text size="sm" c="dimmed">{acts[name].hint}</Text>}
        {ACTS[name].fields.map((field) => (
          <Input key={field.name} act={name} field={field} value={typed[field.name]} error={faultOf(problem, field.name)} onChange={(value) => setTyped({ ...typed, [field.name]: value })} />
        ))}
        <Refused failure={act.error} shown={shown} />
        <Group gap="sm">
          <Button type="submit" disabled={!isComplete(name, typed)} loading={act.isPending}>{acts[name].button}</Button>
          <Button variant="subtle" onClick={onCancel}>{messages.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is wrong with a field; only that it is, where the refusal below says the same. */
function faultOf(problem: Problem | null, name: string): string | boolean | undefined {
  const told = problem?.field(name);
  return told === problem?.message ? told !== undefined : told;
}

interface InputProps {
  act: ActName;
  field: Field;
  value: string | boolean | undefined;
  error: string | boolean | undefined;
  onChange: (value: string | boolean) => void;
}

function Input({ act, field: { name, kind = 'line', optional = false }, value, error, onChange }: InputProps) {
  const words = acts[act].fields[name] ?? name;
  const { label, hint } = typeof words === 'string' ? { label: words, hint: undefined } : words;
  const common = { label, description: hint, error };
  const text = { ...common, required: !optional, value: String(value ?? ''), onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value) };
  switch (kind) {
    case 'line': return <TextInput {...text} autoComplete="off" />;
    case 'text': return <Textarea {...text} autosize minRows={2} maxRows={12} />;
    case 'check': return <Checkbox {...common} checked={value === true} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />;
    case 'colleague': return <Colleague {...text} onChange={onChange} />;
    case 'queue': return <AnyQueue {...text} onChange={onChange} />;
    case 'score': return <NativeSelect {...text} data={['', '1', '2', '3', '4', '5']} />;
    case 'link': return <NativeSelect {...text} data={(['related', 'duplicate', 'caused_by'] as const).map((each) => ({ value: each, label: linkKinds[each] }))} />;
  }
}
