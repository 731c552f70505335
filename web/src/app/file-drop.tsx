import { Button, FileButton, Text } from '@mantine/core';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import classes from './file-drop.module.css';

interface Props {
  /** What it says: the file there is, or what to drop. */
  label: string;
  button: string;
  /** What the button does, for who does not see the label. */
  choose: string;
  onFile: (file: File | null) => void;
  children?: ReactNode;
}

/** A place to drop a CSV file onto, or to choose one by a button. */
export function FileDrop({ label, button, choose, onFile, children }: Props) {
  const [over, setOver] = useState(false);
  // Chosen again after it was mended, the same file has to count as a choice.
  const reset = useRef<() => void>(null);
  const hover = (is: boolean) => (event: DragEvent) => { event.preventDefault(); setOver(is); };
  return (
    <div
      className={classes.drop} data-over={over || undefined} onDragOver={hover(true)} onDragLeave={hover(false)}
      onDrop={(event) => { hover(false)(event); onFile(event.dataTransfer.files[0] ?? null); }}
    >
      <Text size="sm">{label}</Text>
      <FileButton accept=".csv,text/csv" resetRef={reset} onChange={(file) => { onFile(file); reset.current?.(); }} inputProps={{ 'aria-label': choose }}>
        {(props) => <Button variant="default" {...props}>{button}</Button>}
      </FileButton>
      {children}
    </div>
  );
}
