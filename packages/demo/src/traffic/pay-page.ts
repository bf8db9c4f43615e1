/** Numbers the test provider knows, and the code its test bank sends. */
const CARDS = { approve: '4242424242424242', challenge: '4000000000003220', decline: '4000000000009995' } as const;
const CHALLENGE_CODE = '246810';

export type CardOutcome = keyof typeof CARDS;

/** Fills in the provider's hosted page as a browser would: card form, then the bank's question if there is one. */
export async function payByCard(payUrl: string, outcome: CardOutcome, name: string): Promise<void> {
  const page = new URL(payUrl);
  const answer = await submit(new URL(`${page.pathname}/card`, page), {
    number: CARDS[outcome],
    expiry: '12/49',
    cvc: '123',
    name,
  });
  if (outcome !== 'challenge' || !answer.headers.get('location')?.includes('/challenge')) return;
  await submit(new URL(`${page.pathname}/challenge`, page), { action: 'confirm', code: CHALLENGE_CODE });
}

async function submit(url: URL, fields: Record<string, string>): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status !== 303) throw new Error(`The pay page answered ${response.status}.`);
  return response;
}
