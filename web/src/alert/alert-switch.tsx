import { ActionIcon, Tooltip } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { alert as words } from './messages';
import { sound } from './tone';
import { useAlertWanted } from './wanted';

/** Switches the alert on and off for this browser. The press that switches it on asks for leave, and lets one hear it. */
export function AlertSwitch() {
  const [wanted, want] = useAlertWanted();
  const [denied, setDenied] = useState(false);
  const press = async () => {
    want(!wanted);
    if (wanted) return;
    void sound();
    const answer = 'Notification' in window ? await Notification.requestPermission() : 'denied';
    setDenied(answer === 'denied');
  };
  const label = wanted ? (denied ? words.onlySound : words.on) : words.off;
  return (
    <Tooltip label={label} multiline maw={280} openDelay={300}>
      <ActionIcon variant={wanted ? 'light' : 'subtle'} color={wanted ? undefined : 'gray'} aria-label={words.label} aria-pressed={wanted} aria-description={label} onClick={() => void press()}>
        {wanted ? <IconVolume size={18} /> : <IconVolumeOff size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}
