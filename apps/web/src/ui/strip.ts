const CHOSEN = '[aria-current=true], [aria-current=page], [aria-selected=true]';

/** Of a row that fits a wide screen and is moved sideways on a narrow one, from edge to edge. */
export const STRIP = 'strip -mx-4 px-4 md:mx-0 md:px-0';

/** A `ref` for such a row: it fades out on the side where it goes on, and what is chosen in it is in sight. */
export function strip(row: HTMLElement | null) {
  if (row === null) return;
  const tell = () => {
    const isFrom = row.scrollLeft > 1;
    const isOn = row.scrollLeft + row.clientWidth < row.scrollWidth - 1;
    const more = [...(isFrom ? ['start'] : []), ...(isOn ? ['end'] : [])].join(' ');
    if (more === '') delete row.dataset.more;
    else row.dataset.more = more;
  };
  const bringChosen = () => {
    const chosen = row.querySelector<HTMLElement>(CHOSEN)?.getBoundingClientRect();
    const { left, width } = row.getBoundingClientRect();
    if (chosen !== undefined) row.scrollLeft += chosen.left + chosen.width / 2 - (left + width / 2);
    tell();
  };
  const sizes = new ResizeObserver(tell);
  sizes.observe(row);
  const changes = new MutationObserver(bringChosen);
  changes.observe(row, { childList: true, subtree: true, attributeFilter: ['aria-current', 'aria-selected'] });
  row.addEventListener('scroll', tell, { passive: true });
  bringChosen();
  return () => {
    sizes.disconnect();
    changes.disconnect();
    row.removeEventListener('scroll', tell);
  };
}
