import { newKey } from '@pushcart/client';
import { useState } from 'react';

/** A key that stays while what it is for does. */
export function useKeyFor(intent: string): string {
  const [held, setHeld] = useState(() => ({ intent, key: newKey() }));
  if (held.intent === intent) return held.key;
  const next = { intent, key: newKey() };
  setHeld(next);
  return next.key;
}
