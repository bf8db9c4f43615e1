import { useEffect, useRef, useState } from 'react';

const QUIET_MS = 1_000;

/** Follows a value, but changes at most once a second: a number that flickers cannot be read. */
export function useCalm<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const changedAt = useRef(0);

  useEffect(() => {
    if (Object.is(value, shown)) return;
    const wait = Math.max(0, changedAt.current + QUIET_MS - Date.now());
    const show = () => {
      changedAt.current = Date.now();
      setShown(value);
    };
    if (wait === 0) {
      show();
      return;
    }
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  }, [value, shown]);

  return shown;
}
