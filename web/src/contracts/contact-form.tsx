import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../api/problem';
import { has, useMe } from '../app/session';
import { CONTACT_KINDS, useContactAct, type Contact, type ContractDetail } from './api';
import { kinds, messages } from './messages';
import { Refusal } from '../app/refusal';

const words = messages.contact;

type Typed = Record<'name' | 'email' | 'kind' | 'timeZone' | 'language' | 'accountId' | 'phone' | 'pin' | 'allowOver', string>;

/** Somebody new; or somebody there, changed. A refusal leaves what was typed. */
export function ContactForm({ contract, contact, onDone }: { contract: ContractDetail; contact?: Contact; onDone: () => void }) {
  const { person } = useMe();
  const [typed, setTyped] = useState<Typed>(() => startOf(contract, contact));
  const act = useContactAct(contract.id, onDone);
  const problem = act.error instanceof Problem ? act.error : null;
  const field = (name: keyof Typed) => ({
    label: words[name], value: typed[name], error: problem?.field(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: value }),
  });
  const save = () => act.mutate(contact
    ? { method: 'PATCH', path: `/contacts/${contact.id}`, body: changesOf(typed, startOf(contract, contact)) }
    : { method: 'POST', path: '/contacts', body: given(typed) });
  const choices = CONTACT_KINDS.filter((kind) => kind !== 'csm' || contact?.kind === 'csm' || !contract.contacts.some((each) => each.kind === 'csm'));
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack gap="md">
        <Refusal failure={act.error} />
        <TextInput required maxLength={300} {...field('name')} />
        <TextInput type="email" required={!contact} disabled={Boolean(contact)} {...field('email')} />
        <NativeSelect {...field('kind')} data={choices.map((kind) => ({ value: kind, label: kinds[kind] }))} />
        <SimpleGrid cols={2} spacing="md">
          <TextInput required {...field('timeZone')} />
          <TextInput required maxLength={35} {...field('language')} />
          <TextInput description={words.accountIdHint} maxLength={60} {...field('accountId')} />
          <TextInput description={words.phoneHint} maxLength={60} {...field('phone')} />
        </SimpleGrid>
        <TextInput description={words.pinHint} inputMode="numeric" autoComplete="off" maxLength={12} {...field('pin')} />
        {problem?.body.rule === 'WHO-2' && has(person, 'sdm', 'admin') && <Textarea description={words.allowOverHint} autosize minRows={2} {...field('allowOver')} />}
        <Group gap="sm">
          <Button type="submit" loading={act.isPending}>{contact ? words.changeButton : words.addButton}</Button>
          <Button variant="subtle" onClick={onDone}>{messages.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A new contact is likely to be where the host is. */
function startOf({ locations }: ContractDetail, contact: Contact | undefined): Typed {
  const { name = '', email = '', kind = 'named', timeZone = locations.find(({ host }) => host)?.timeZone ?? '', language = 'en', accountId = '', phone } = contact ?? {};
  return { name, email, kind, timeZone, language, accountId, phone: phone ?? '', pin: '', allowOver: '' };
}

/** What was left empty is not sent. */
const given = (typed: Typed): object => Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ''));

const changesOf = (typed: Typed, before: Typed): object =>
  given(Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== before[name as keyof Typed])) as Typed);
