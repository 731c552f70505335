import { useEffect, useState } from 'react';

/** Keeps the screen from going dark while the page is seen, where the browser can; true while it does. */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isLeft = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        lock.addEventListener('release', () => setAwake(false));
        if (isLeft) void lock.release();
        else setAwake(true);
      } catch {
        // A low battery or a policy of the browser forbids it: the screen then follows its own settings.
        setAwake(false);
      }
    };
    const again = () => void hold();
    void hold();
    document.addEventListener('visibilitychange', again);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
  return isAwake;
}
