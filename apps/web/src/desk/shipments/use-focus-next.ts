import { useLayoutEffect, useRef } from 'react';
import { keyOf, type PackableRow } from './queue-rows.ts';

/** Marks the button that packs a row. */
export const PACKS = { 'data-packs': '' } as const;

/**
 * Whoever packs by keyboard goes on with the row that takes the place of the one that is packed and gone, once they are done with it: news
 * may take the row away before.
 */
export function useFocusNext(rows: readonly Parameters<typeof keyOf>[0][], isPacking: boolean) {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<{ readonly key: string; readonly at: number } | null>(null);
  useLayoutEffect(() => {
    const left = last.current;
    if (left === null || isPacking || rows.some((row) => keyOf(row) === left.key)) return;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-packs]') ?? [])];
    (buttons[left.at] ?? buttons.at(-1))?.focus();
  }, [rows, isPacking]);
  return {
    list,
    leave(row: PackableRow) {
      const key = keyOf(row);
      last.current = { key, at: rows.findIndex((one) => keyOf(one) === key) };
    },
  };
}
