import type { ExportFormat } from '@pushcart/client';
import { type Command, Option } from 'commander';
import { EXIT_CODES } from '../exit-codes.ts';
import { exportOrders, type OrdersFilter } from '../export/export-orders.ts';
import { exportOrdersFile } from '../export/orders-file.ts';
import { counted } from '../output/format.ts';
import { withProgress } from '../output/progress.ts';
import { plainLines } from '../output/width.ts';
import { destination, interruption, type Visit, visitShop } from '../shop.ts';
import { moment } from './arguments.ts';
import { withExamples } from './examples.ts';

interface ExportOptions {
  readonly since: Date;
  readonly until?: Date;
  readonly format?: ExportFormat;
  readonly out?: string;
}

export function registerExportOrders(parent: Command): void {
  const command = parent
    .command('orders')
    .description('orders with their sums, oldest first; names are masked, and addresses and e-mail stay in the shop')
    .requiredOption('--since <time>', 'placed from then on: 2026-11-30, 2026-11-30T08:00Z, 7d', moment)
    .option('--until <time>', 'placed before then', moment)
    .addOption(
      new Option('--format <format>', 'csv, or an order a line (default: by the ending of the file, else csv)').choices(
        ['csv', 'ndjson'],
      ),
    )
    .option('--out <file>', 'where to write it (default: to the pipe)')
    .action(({ out, format, ...period }: ExportOptions, self: Command) =>
      visitShop(self, async (visit) => {
        const filter = { ...period, format: format ?? usualFormat(out, visit.output) };
        const { url: shop } = await destination(self);
        await (out === undefined ? toPipe(visit, filter) : toFile(visit, { filter, path: out, shop }));
      }),
    );
  withExamples(
    command,
    'pushcart export orders --since 2026-11-01 --until 2026-12-01 --out november.csv',
    'pushcart export orders --since 24h --format ndjson',
  );
}

/** By the ending of the file; in a pipe what `--json` says. */
function usualFormat(out: string | undefined, { isJson }: Visit['output']): ExportFormat {
  const isLines = out === undefined ? isJson : /\.(ndjson|jsonl)$/.test(out);
  return isLines ? 'ndjson' : 'csv';
}

async function toPipe(visit: Visit, filter: OrdersFilter): Promise<void> {
  const { stdout } = process;
  const write = async (text: string) => {
    if (!stdout.write(stdout.isTTY ? plainLines(text) : text))
      await new Promise((resume) => stdout.once('drain', resume));
  };
  await withProgress((onProgress) =>
    exportOrders(visit.pushcart, filter, { write, onProgress, signal: interruption() }),
  );
}

async function toFile(visit: Visit, { filter, path, shop }: { filter: OrdersFilter; path: string; shop: string }) {
  const signal = interruption();
  try {
    const orders = await withProgress((onProgress) =>
      exportOrdersFile(visit.pushcart, { path, shop, filter, onProgress, signal }),
    );
    visit.output.show(`${counted(orders, 'order')} in ${path}`, { file: path, orders });
  } catch (error) {
    if (!signal.aborted) throw error;
    visit.output.notice('Ended early. The same command goes on where it was.');
    process.exitCode = EXIT_CODES.failed;
  }
}
