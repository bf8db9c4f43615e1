import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows of a list on a page, which may be scrolled. */
const ON_A_PAGE = 8;
const FEWEST = 3;
const MOST = 12;
/** From this width on the lists stand beside each other. */
const WIDE_PX = 1024;
const MARGIN_PX = 24;

/**
 * How many rows the lists may have: on a screen of their own as many as fit below the figures. Looked at again whenever the wall is
 * drawn, since the figures above may grow.
 */
export function useRowsThatFit(lists: RefObject<HTMLElement | null>, isFull: boolean): number {
  const [rows, setRows] = useState(ON_A_PAGE);
  useLayoutEffect(() => {
    setRows(isFull && window.innerWidth >= WIDE_PX ? fitting(lists.current) : ON_A_PAGE);
  });
  return rows;
}

function fitting(lists: HTMLElement | null): number {
  const rows = Math.min(...[...(lists?.children ?? [])].map(rowsIn), MOST);
  return Math.max(rows, FEWEST);
}

function rowsIn(panel: Element): number {
  const list = panel.querySelector('ul');
  const row = Math.max(...[...(list?.children ?? [])].map((item) => item.getBoundingClientRect().height), 0);
  if (list === null || row === 0) return ON_A_PAGE;
  const { top, bottom } = list.getBoundingClientRect();
  const scrolled = document.fullscreenElement?.scrollTop ?? 0;
  const foot = panel.getBoundingClientRect().bottom - bottom + MARGIN_PX;
  return Math.floor((window.innerHeight - top - scrolled - foot) / row);
}
