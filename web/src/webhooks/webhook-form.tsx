import { Button, Group, Stack, TagsInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { faultOf } from '../api/problem';
import { Refusal } from '../app/refusal';
import { COMMON_TYPES, type Given, type Webhook } from './api';
import { messages } from './messages';

const words = messages.form;

interface Props {
  webhook?: Webhook;
  /** @param secret of a new one: shown this once */
  onDone: (secret?: string) => void;
  onCancel: () => void;
}

/** Where a program listens and what for: a new one, or one that is there. */
export function WebhookForm({ webhook, onDone, onCancel }: Props) {
  const [typed, setTyped] = useState<Given>({ url: webhook?.url ?? '', description: webhook?.description ?? '', types: webhook?.types ?? [] });
  const save = useMutation({
    mutationFn: () => api<{ secret?: string }>(webhook ? `/webhooks/${webhook.id}` : '/webhooks', { method: webhook ? 'PUT' : 'POST', body: { ...typed, url: typed.url.trim() } }),
    onSuccess: ({ secret }) => onDone(secret),
  });
  const field = (name: 'url' | 'description') => ({
    label: words[name], value: typed[name], error: faultOf(save.error, name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setTyped({ ...typed, [name]: value }),
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(); }}>
      <Stack gap="md">
        <TextInput type="url" required maxLength={2_000} placeholder="https://" data-autofocus {...field('url')} />
        <TextInput maxLength={300} {...field('description')} />
        <TagsInput
          label={words.types} description={words.typesHint} data={COMMON_TYPES} value={typed.types} error={faultOf(save.error, 'types')}
          clearable maxDropdownHeight={200} comboboxProps={{ position: 'top' }} onChange={(types) => setTyped({ ...typed, types })}
        />
        <Refusal failure={save.error} />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>{webhook ? words.changeButton : words.addButton}</Button>
          <Button variant="subtle" onClick={onCancel}>{words.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
