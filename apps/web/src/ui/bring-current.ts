const CURRENT = '[aria-current=page]';

/** A `ref` for a list that scrolls by itself: the link to the page that is open is in sight. */
export function bringCurrent(list: HTMLElement | null) {
  if (list === null) return;
  const bring = () => {
    const link = list.querySelector(CURRENT)?.getBoundingClientRect();
    const { top, bottom } = list.getBoundingClientRect();
    const end = Math.min(bottom, window.innerHeight);
    if (link === undefined || (link.top >= top && link.bottom <= end)) return;
    list.scrollTop += (link.top + link.bottom) / 2 - (top + end) / 2;
  };
  const changes = new MutationObserver(bring);
  changes.observe(list, { childList: true, subtree: true, attributeFilter: ['aria-current'] });
  // It has no size where there is no room for it beside the page.
  const sizes = new ResizeObserver(bring);
  sizes.observe(list);
  bring();
  return () => {
    changes.disconnect();
    sizes.disconnect();
  };
}
