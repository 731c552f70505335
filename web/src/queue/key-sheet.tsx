import { Kbd, Modal } from '@mantine/core';
import { keySheet as words } from './messages';
import classes from './queue.module.css';

const KEYS: readonly (readonly [keys: readonly string[], act: keyof typeof words.acts])[] = [
  [['j', 'k'], 'move'], [['o'], 'beside'], [['Enter'], 'open'], [['c'], 'claim'], [['r'], 'reply'], [['s'], 'severity'], [['a'], 'acknowledge'],
  [['x'], 'tick'], [['/'], 'search'], [['⌘K', 'Ctrl K'], 'anything'], [['Esc'], 'close'], [['?'], 'sheet'],
];

/** All keys of the queue on one sheet. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={words.title} size="md">
      <dl className={classes.keys}>
        {KEYS.map(([keys, act]) => (
          <div key={act}><dt>{keys.map((key) => <Kbd key={key} size="sm">{key}</Kbd>)}</dt><dd>{words.acts[act]}</dd></div>
        ))}
      </dl>
    </Modal>
  );
}
