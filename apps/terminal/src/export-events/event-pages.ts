import type { EventLogPage, Pushcart } from '@pushcart/client';
import { patiently, type Waiting } from '../patiently.ts';

/** Positions a call. */
const PAGE = 5_000;

export interface PageRange extends Waiting {
  /** Behind this position. */
  readonly after: number;
  /** Up to here; left out, up to where the log ends when the first page is read. */
  readonly to?: number | undefined;
}

/**
 * Reads a part of the log page by page; the next one is on its way while one is worked on. Ends with the page that reaches the end. A shop that
 * does not answer is waited for, unless `return` is called.
 */
export async function* eventPages(
  pushcart: Pick<Pushcart, 'eventLog'>,
  { after, to, signal, onWait }: PageRange,
): AsyncGenerator<EventLogPage & { readonly end: number }> {
  const left = new AbortController();
  const until = AbortSignal.any([left.signal, ...(signal === undefined ? [] : [signal])]);
  let end = to;
  const read = (from: number) => {
    const query = { after: from, ...(end !== undefined && { to: end }), limit: PAGE };
    const page = patiently(() => pushcart.eventLog.read.query(query, { signal: until }), { signal: until, onWait });
    // Whoever takes it hears of a failure; nobody takes it when the work on the page before has failed.
    page.catch(() => {});
    return page;
  };
  try {
    for (let next = read(after); ; ) {
      const page = await next;
      end = Math.min(to ?? page.head, end ?? page.head, page.head);
      const isLast = page.through >= end;
      if (!isLast) next = read(page.through);
      yield { ...page, end };
      if (isLast) return;
    }
  } finally {
    left.abort();
  }
}
