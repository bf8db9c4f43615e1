import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Shows an element alone on the screen, and keeps the screen awake meanwhile where the device can. */
export function useFullScreen(target: RefObject<HTMLElement | null>) {
  const [isFull, setIsFull] = useState(false);

  useEffect(() => {
    const onChange = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);

  useEffect(() => {
    if (!isFull || !('wakeLock' in navigator)) return;
    // A device that declines, e.g. for its battery, shows the wall all the same.
    const lock = navigator.wakeLock.request('screen').catch(() => null);
    return () => void lock.then((held) => held?.release());
  }, [isFull]);

  const toggle = useCallback(() => {
    if (document.fullscreenElement === null) void target.current?.requestFullscreen();
    else void document.exitFullscreen();
  }, [target]);

  return { isFull, toggle, isPossible: document.fullscreenEnabled };
}
