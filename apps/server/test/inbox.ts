import { vi } from 'vitest';
import type { TestShop } from './harness.ts';

/** What a message to somebody says that holds a text; waits until it is there. */
export async function mailTo(shop: TestShop, address: string, containing: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const url = `${shop.inbox.url}/v1/messages?${new URLSearchParams({ to: address })}`;
      const answer = await fetch(url, { headers: { authorization: `Bearer ${shop.inbox.secretKey}` } });
      const { data } = (await answer.json()) as { data: { text: string }[] };
      const found = data.find(({ text }) => text.includes(containing));
      if (found === undefined) throw new Error(`No message to ${address} holds ${containing}.`);
      return found.text;
    },
    { timeout: 15_000, interval: 100 },
  );
}

export const tokenIn = (text: string) => text.match(/#token=([\w-]{43})/)?.[1] ?? '';
