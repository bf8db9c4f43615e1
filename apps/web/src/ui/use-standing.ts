import { useState } from 'react';
import { useAfter } from './use-after.ts';

const PATIENCE_MS = 3_000;

/**
 * Whether what decides how high a page is has come, so that the page can be drawn without moving later: nothing is waited for longer than three
 * seconds, and what was drawn once stays, also while something is asked for again.
 */
export function useStanding(isComing: boolean): boolean {
  const isLate = useAfter(PATIENCE_MS);
  const [wasDrawn, setWasDrawn] = useState(false);
  const stands = wasDrawn || isLate || !isComing;
  if (stands !== wasDrawn) setWasDrawn(stands);
  return stands;
}
