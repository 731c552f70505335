import { useLocalStorage } from '@mantine/hooks';

/** Whether this browser is to alert to Severity 1; off until somebody asks for it. */
export const useAlertWanted = () => useLocalStorage<boolean>({ key: 'critsit.severity-1-alert', defaultValue: false, getInitialValueInEffect: false });
