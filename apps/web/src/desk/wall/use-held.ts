import { useRef } from 'react';

/** The value, or while `isHeld` the one it had when the hold began. */
export function useHeld<T>(value: T, isHeld: boolean): T {
  const held = useRef(value);
  if (!isHeld) held.current = value;
  return held.current;
}
