/** A subscription as it goes over the wire: tRPC's message with superjson's envelope. */
export function subscribeMessage(id: number, path: string, input: object): string {
  return JSON.stringify({ id, jsonrpc: '2.0', method: 'subscription', params: { path, input: { json: input } } });
}

/** What a subscription is answered with before any news: that it started, and its snapshot. */
export const ANSWERS_PER_SUBSCRIPTION = 2;

export function liveUrl(url: string): string {
  return `${url.replace(/^http/, 'ws')}/live`;
}
