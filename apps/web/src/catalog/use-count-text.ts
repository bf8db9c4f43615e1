import { useCallback } from 'react';
import { useFormat } from '../i18n/use-format.ts';

/** Writes a count; where not everything was counted there may be more. */
export function useCountText(isExact: boolean): (count: number) => string {
  const format = useFormat();
  return useCallback((count) => (isExact ? format.number(count) : `${format.number(count)}+`), [format, isExact]);
}
