import { columns } from '../output/format.ts';
import type { Visit } from '../shop.ts';

/** Stock as it moves; begins with the levels that are shortest. */
export async function watchStock({ pushcart, output: { show } }: Visit, signal: AbortSignal): Promise<void> {
  for await (const frame of pushcart.inventory.watch({}, { signal })) {
    if (frame.kind === 'snapshot') for (const row of frame.state) show(lineOf(row.sku, row), row);
    if (frame.kind !== 'event' || frame.data.type === 'stock.threshold') continue;
    const { data: event } = frame;
    show(
      event.type === 'stock.changed' ? lineOf(event.sku, event.level) : promisedLine(event.sku, event.promise),
      event,
    );
  }
}

function promisedLine(sku: string, { promised, limit }: { readonly promised: number; readonly limit: number }): string {
  return columns([
    [sku, 20],
    [`${promised} of ${limit} promised`, 0],
  ]);
}

interface Level {
  readonly onHand: number;
  readonly reserved: number;
  readonly lowStockThreshold: number;
}

function lineOf(sku: string, { onHand, reserved, lowStockThreshold }: Level): string {
  const available = onHand - reserved;
  return columns([
    [sku, 20],
    [`${available} left`, 12],
    [`${onHand} on hand`, 14],
    [`${reserved} held`, 10],
    [available <= lowStockThreshold ? 'LOW' : '', 0],
  ]);
}
