import type { Command } from 'commander';
import { workingOn } from '../explain.ts';
import { visitShop } from '../shop.ts';
import { skuOf, warehouseOf } from '../stock/find-level.ts';
import { listStock } from '../stock/list-stock.ts';
import { stockColumns } from '../stock/stock-columns.ts';
import { wholeNumber } from './arguments.ts';
import { withExamples } from './examples.ts';

interface ListOptions {
  readonly query?: string;
  readonly low?: boolean;
  readonly warehouse?: string;
  readonly limit: number;
}

interface SetOptions {
  readonly warehouse?: string;
  readonly reason: string;
  readonly was?: number;
}

const MOST_ROWS = 10_000;
const MOST_UNITS = 1_000_000;

export function registerStock(program: Command): void {
  const stock = program.command('stock').description('look at stock and book what was counted, for staff');
  registerList(stock);
  registerSet(stock);
}

function registerList(stock: Command): void {
  const list = stock
    .command('list')
    .description('what is on hand, held and left, by SKU')
    .option('--query <text>', 'a part of the SKU or of the name')
    .option('--low', 'only what runs short')
    .option('--warehouse <code>', 'only from there')
    .option('--limit <count>', 'as many at most', wholeNumber(1, MOST_ROWS), 50)
    .action(({ query, low = false, warehouse, limit }: ListOptions, command: Command) =>
      visitShop(command, async ({ pushcart, output }) => {
        const warehouses = await pushcart.inventory.warehouses.query();
        const warehouseId = warehouse === undefined ? undefined : warehouseOf(warehouses, warehouse).id;
        const { rows, hasMore } = await listStock(pushcart, { query, lowOnly: low, warehouseId }, limit);
        output.table(rows, stockColumns(warehouses, output));
        if (hasMore) output.notice(`There are more: --limit ${Math.min(limit * 5, MOST_ROWS)}`);
      }),
    );
  withExamples(list, 'pushcart stock list --low', 'pushcart stock list --query TEA --warehouse HAM --json');
}

function registerSet(stock: Command): void {
  const set = stock
    .command('set')
    .description('book what was counted on the shelf, units that orders hold among it')
    .argument('<sku>', 'of the variant')
    .argument('<quantity>', 'units that are there', wholeNumber(0, MOST_UNITS))
    .option('--warehouse <code>', 'where it was counted; needed where there are several')
    .requiredOption('--reason <text>', 'why, for the ledger: count, damaged …')
    .option('--was <units>', 'refuse it when something else was on hand by then', wholeNumber(0, MOST_UNITS))
    .action((sku: string, onHand: number, { warehouse, reason, was }: SetOptions, command: Command) =>
      visitShop(command, async ({ pushcart, output }) => {
        const [warehouses, found] = await Promise.all([pushcart.inventory.warehouses.query(), skuOf(pushcart, sku)]);
        const { id: warehouseId, code } = warehouseOf(warehouses, warehouse);
        const level = await workingOn({ SKU: found.sku }, () =>
          pushcart.inventory.count.mutate({
            ...{ variantId: found.variantId, warehouseId, onHand, cause: reason },
            ...(was === undefined ? {} : { expected: was }),
          }),
        );
        const { reserved } = level;
        const line = `${found.sku} at ${code}: ${level.onHand} on hand, ${reserved} held, ${level.onHand - reserved} left`;
        output.show(line, { sku: found.sku, warehouse: code, ...level });
      }),
    );
  withExamples(
    set,
    'pushcart stock set TEA-250 40 --warehouse HAM --reason "yearly count"',
    'pushcart stock set TEA-250 40 --warehouse HAM --reason count --was 38',
  );
}
