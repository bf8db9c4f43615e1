import { setTimeout as wait } from 'node:timers/promises';
import { detailsOf, type EventLogPage, type Pushcart, reasonOf } from '@pushcart/client';

/** Positions a call. */
const PAGE = 5_000;

export interface PageRange {
  /** Behind this position. */
  readonly after: number;
  /** Up to here; left out, up to where the log ends when the first page is read. */
  readonly to?: number | undefined;
  readonly signal?: AbortSignal;
}

/** Reads a part of the log page by page; the next one is on its way while one is worked on. Ends with the page that reaches the end. */
export async function* eventPages(
  pushcart: Pick<Pushcart, 'eventLog'>,
  { after, to, signal }: PageRange,
): AsyncGenerator<EventLogPage & { readonly end: number }> {
  let end = to;
  const read = (from: number) => {
    const page = readPage(pushcart, { after: from, ...(end !== undefined && { to: end }), limit: PAGE }, signal);
    // Whoever takes it hears of a failure; nobody takes it when the work on the page before has failed.
    page.catch(() => {});
    return page;
  };
  for (let next = read(after); ; ) {
    const page = await next;
    end = Math.min(to ?? page.head, end ?? page.head, page.head);
    const isLast = page.through >= end;
    if (!isLast) next = read(page.through);
    yield { ...page, end };
    if (isLast) return;
  }
}

type Query = Parameters<Pushcart['eventLog']['read']['query']>[0];

/** Waits as long as the shop asks for when it has been called too often. */
async function readPage(
  pushcart: Pick<Pushcart, 'eventLog'>,
  query: Query,
  signal: AbortSignal | undefined,
): Promise<EventLogPage> {
  for (;;) {
    try {
      return await pushcart.eventLog.read.query(query, signal && { signal });
    } catch (error) {
      if (reasonOf(error) !== 'RATE_LIMITED') throw error;
      await wait(Number(detailsOf(error).retryAfterSeconds ?? 1) * 1_000, undefined, signal && { signal });
    }
  }
}
