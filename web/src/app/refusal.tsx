import { Alert, Anchor } from '@mantine/core';
import { Problem } from '../api/problem';
import { refusal as words } from './messages';

/** A refusal in the desk's own words, with the rule where it can be read. What is wrong with a field stands at the field. */
export function Refusal({ failure }: { failure: Error | null }) {
  if (!failure) return null;
  const told = failure instanceof Problem ? failure.body : null;
  return (
    <Alert color="red" role="alert" title={words.title(told?.rule)}>
      {failure.message}
      {told?.rule && <div><Anchor size="xs" href={`/docs/rules.md#${told.rule.toLowerCase()}`} target="_blank">{words.rule}</Anchor></div>}
    </Alert>
  );
}
