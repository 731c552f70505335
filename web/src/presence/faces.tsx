import { Tooltip } from '@mantine/core';
import { initials, type Present } from './at-cases';
import classes from './faces.module.css';
import { usePresent } from './looking';
import { messages } from './messages';

const SHOWN = 3;

/** The colleagues at a case, as initials; a dot on those who write. */
export function Faces({ number }: { number: string }) {
  const people = usePresent(number);
  if (people.length === 0) return null;
  const shown = people.length > SHOWN ? people.slice(0, SHOWN - 1) : people;
  const inWords = messages.here(namesOf(people.filter(({ typing }) => !typing)), namesOf(people.filter(({ typing }) => typing)));
  return (
    <Tooltip label={inWords} openDelay={300}>
      <span className={classes.faces} role="img" aria-label={inWords}>
        {shown.map((each) => <Face key={each.id} of={each} />)}
        {people.length > shown.length && <span className={classes.face}>+{people.length - shown.length}</span>}
      </span>
    </Tooltip>
  );
}

const namesOf = (people: readonly Present[]): string => people.map(({ name }) => name).join(', ');

function Face({ of: { name, typing } }: { of: Present }) {
  return <span className={classes.face} data-typing={typing || undefined}>{initials(name)}</span>;
}

/** Who writes here just now, in words; nothing while nobody does. */
export function Writing({ number }: { number: string }) {
  const writing = usePresent(number).filter(({ typing }) => typing);
  return <span className={classes.writing} role="status">{writing.length > 0 && messages.writing(namesOf(writing), writing.length > 1)}</span>;
}
