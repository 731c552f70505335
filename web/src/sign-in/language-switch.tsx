import { Group, UnstyledButton } from '@mantine/core';
import { language, LANGUAGE_NAMES, LANGUAGES, speak } from '../app/language';
import { messages } from './messages';
import classes from './sign-in.module.css';

/** Chooses the language of this browser. Each is named in itself, for whoever cannot read the others. */
export function LanguageSwitch() {
  return (
    <Group component="nav" gap="md" mb="lg" justify="flex-end" aria-label={messages.language}>
      {LANGUAGES.map((each) => (
        <UnstyledButton key={each} lang={each} className={classes.language} aria-current={each === language || undefined} onClick={() => speak(each)}>{LANGUAGE_NAMES[each]}</UnstyledButton>
      ))}
    </Group>
  );
}
