import { Alert, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { meQuery } from '../api/queries';
import { languageOf, LANGUAGE_NAMES, LANGUAGES, speakOwn, type Language } from '../app/language';
import { useMe } from '../app/session';
import { messages } from './messages';

const words = messages.language;

/** The language one reads, here and in what one is sent. Once saved, the page is loaded anew in it. */
export function LanguageChoice() {
  const { person } = useMe();
  const client = useQueryClient();
  const [chosen, choose] = useState<Language>(languageOf(person.language) ?? 'en');
  const save = useMutation({
    mutationFn: (own: Language) => api<null>('/account/language', { method: 'PUT', body: { language: own } }),
    onSuccess: async (_, own) => {
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      speakOwn(own);
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); save.mutate(chosen); }}>
      <Stack gap="sm" maw={360}>
        <NativeSelect label={words.label} description={words.hint} value={chosen} data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={({ currentTarget: { value } }) => choose(languageOf(value) ?? 'en')} />
        {save.error && <Alert color="red" role="alert">{save.error.message}</Alert>}
        <Group><Button type="submit" variant="default" loading={save.isPending}>{words.save}</Button></Group>
      </Stack>
    </form>
  );
}
