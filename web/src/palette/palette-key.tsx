import { ActionIcon, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCommand } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { palette as words } from './key-messages';

const Palette = lazy(() => import('./palette'));

/** ⌘K, or Ctrl K, on every page, also while somebody types: go anywhere, do anything. What it shows is loaded at the first press. */
export function PaletteKey() {
  const [presses, press] = useState(0);
  const more = () => press((before) => before + 1);
  useHotkeys([['mod+K', more, { usePhysicalKeys: true }]], [], true);
  return (
    <>
      <Tooltip label={words.button} openDelay={300}>
        <ActionIcon variant="subtle" color="gray" aria-label={words.button} aria-keyshortcuts="Meta+K Control+K" onClick={more}><IconCommand size={18} /></ActionIcon>
      </Tooltip>
      {presses > 0 && <Suspense><Palette presses={presses} /></Suspense>}
    </>
  );
}
