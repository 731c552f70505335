import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { timeToTheSecond } from '../timer/when';
import { missingIn, type Draft } from './draft';
import { messages } from './messages';
import classes from './opening.module.css';
import type { Opening } from './use-opening';
import type { Keeping } from './use-kept';

/** What happens, in the words of whom it happens to. */
export function Words({ opening: { text } }: { opening: Opening }) {
  return (
    <Stack gap="md">
      <TextInput label={messages.title} description={messages.titleHint} required maxLength={300} {...text('title')} />
      <Textarea label={messages.description} required autosize minRows={3} {...text('description')} />
      <Textarea label={messages.impact} description={messages.impactHint} required autosize minRows={2} {...text('businessImpact')} />
      <Textarea label={messages.steps} autosize minRows={2} {...text('stepsToReproduce')} />
    </Stack>
  );
}

/** Why it cannot be opened yet. */
export function Missing({ draft }: { draft: Draft }) {
  const missing = missingIn(draft);
  if (missing.length === 0) return null;
  return <Text size="xs" c="dimmed" w="100%">{messages.missing(missing.map((name) => messages.needed[name]).join(', '))}</Text>;
}

export function Kept({ keeping, number, zone }: { keeping: Keeping; number: string; zone: string }) {
  const { keeping: words } = messages;
  const said = keeping.state === 'kept' ? words.kept(number, timeToTheSecond(keeping.at, zone)) : keeping.state === 'failed' ? words.failed(keeping.why) : words[keeping.state];
  return <Text size="xs" c={keeping.state === 'failed' ? 'var(--timer-missed)' : 'dimmed'} role="status" className={classes.keeping}>{said}</Text>;
}
