/** A payment as the provider's own journal has it. */
export interface Charge {
  readonly id: string;
  /** Our payment. */
  readonly reference: string;
  readonly status: string;
  readonly amountCaptured: number;
}

interface Page {
  readonly data: readonly Charge[];
  readonly next: string | null;
}

/** Every payment that was opened at the provider since then. */
export async function readJournal(url: string, secretKey: string, since: Date): Promise<readonly Charge[]> {
  const until = new Date(Date.now() + 60_000).toISOString();
  const charges: Charge[] = [];
  let after: string | null = null;
  do {
    const query = new URLSearchParams({ since: since.toISOString(), until, ...(after === null ? {} : { after }) });
    const response: Response = await fetch(`${url}/v1/payments?${query}`, {
      headers: { authorization: `Bearer ${secretKey}` },
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) throw new Error(`The provider's journal answered ${response.status}.`);
    const page = (await response.json()) as Page;
    charges.push(...page.data);
    after = page.next;
  } while (after !== null);
  return charges;
}
