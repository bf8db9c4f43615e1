import { setTimeout as wait } from 'node:timers/promises';
import type { Visitor } from '@pushcart/stack/browser';
import type { Response } from 'playwright-core';
import type { Problem } from './look-at-page.ts';
import { REFUSED } from './page-list.ts';
import { Heard } from './untranslated.ts';

/** Of an answer that is given up while a page is left, the browser may never say how it ended. */
const ANSWER_MS = 10_000;

/** Somebody on the shop's pages, with what the shop has told them. */
export interface Visiting {
  /** Everything the shop has answered so far, and what the page's address itself asks for. */
  heard(path: string): Promise<Heard>;
  /** Answers the question that stands over every page until then. */
  allowMemory(): Promise<void>;
  /** What went wrong on a page, by its name, since the last time this was asked. */
  faults(page: string): readonly Problem[];
}

/** Signs a visitor in, unless they stay a guest, and listens to what the shop answers. */
export async function visit(
  { context, page, faults }: Visitor,
  who: { readonly email: string; readonly password: string } | null,
): Promise<Visiting> {
  const heard = new Heard();
  const answers = new Set<Promise<void>>();
  const take = async (response: Response) => {
    if (!new URL(response.url()).pathname.startsWith('/trpc/')) return;
    heard.hear(await Promise.race([response.text().catch(() => ''), wait(ANSWER_MS, '', { ref: false })]));
  };
  page.on('response', (response) => {
    const taking = take(response).finally(() => answers.delete(taking));
    answers.add(taking);
  });
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.hear(String(payload))));
  const tell = async (procedure: string, json: object) => {
    const headers = { origin: new URL(page.url()).origin };
    const answer = await context.request.post(`/trpc/${procedure}`, { data: { json }, headers });
    if (!answer.ok()) throw new Error(`${procedure} was refused: ${await answer.text()}`);
  };
  await page.goto('/');
  if (who !== null) {
    await tell('session.signIn', { email: who.email, password: who.password });
    await page.goto('/');
  }
  let told = faults.length;
  return {
    async heard(path) {
      heard.hear(JSON.stringify([...new URL(path, page.url()).searchParams.values()]));
      await Promise.all(answers);
      return heard;
    },
    allowMemory: () => tell('behaviour.choose', { allowed: true }),
    faults(page) {
      const fresh = faults.slice(told);
      told = faults.length;
      const isExpected = (fault: string) => REFUSED.includes(page) && / 4\d\d /.test(fault);
      // The console tells of an answer a second time, without its address.
      const isSaid = (fault: string) => fault.includes('the server responded with a status of');
      return fresh.filter((fault) => !isExpected(fault) && !isSaid(fault)).map((text) => ({ kind: 'console', text }));
    },
  };
}
