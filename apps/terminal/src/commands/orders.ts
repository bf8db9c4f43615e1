import { ORDER_STATUSES, type OrderStatus } from '@pushcart/client';
import type { Command } from 'commander';
import { listOrders } from '../order/list-orders.ts';
import { ORDER_COLUMNS } from '../order/order-columns.ts';
import { orderLines } from '../order/order-lines.ts';
import { visitShop } from '../shop.ts';
import { moment, orderNumber, someOf, wholeNumber } from './arguments.ts';
import { withExamples } from './examples.ts';
import { registerPacking } from './orders-packing.ts';
import { registerSending } from './orders-sending.ts';

interface ListOptions {
  readonly state?: readonly OrderStatus[];
  readonly query?: string;
  readonly since?: Date;
  readonly until?: Date;
  readonly limit: number;
}

const MOST = 10_000;

export function registerOrders(program: Command): void {
  const orders = program.command('orders').description('look at orders, and pack and send them, for staff');
  registerList(orders);
  registerShow(orders);
  registerPacking(orders);
  registerSending(orders);
}

function registerList(orders: Command): void {
  const list = orders
    .command('list')
    .description('the newest orders')
    .option('--state <states>', `only of these: ${ORDER_STATUSES.join(', ')}`, someOf(ORDER_STATUSES))
    .option('--query <text>', 'a number, or a whole e-mail address')
    .option('--since <time>', 'placed from then on: 2026-11-30, 2026-11-30T08:00Z, 24h', moment)
    .option('--until <time>', 'placed before then', moment)
    .option('--limit <count>', 'as many at most', wholeNumber(1, MOST), 20)
    .action(({ state, query, since, until, limit }: ListOptions, command: Command) =>
      visitShop(command, async ({ pushcart, output }) => {
        const filter = {
          ...(state === undefined ? {} : { statuses: [...state] }),
          ...(query === undefined ? {} : { search: query }),
          ...(since === undefined ? {} : { placedFrom: since }),
          ...(until === undefined ? {} : { placedUntil: until }),
        };
        const { orders: found, hasMore } = await listOrders(pushcart, filter, limit);
        output.table(found, ORDER_COLUMNS);
        if (hasMore) output.notice(`There are more: --limit ${Math.min(limit * 5, MOST)}`);
      }),
    );
  withExamples(
    list,
    'pushcart orders list --state paid,packed',
    'pushcart orders list --since 24h --limit 500 --json',
    'pushcart orders list --query robin@example.com',
  );
}

function registerShow(orders: Command): void {
  const show = orders
    .command('show')
    .description('one order: what is in it, its parcels, payments and history, and what comes next')
    .argument('<number>', 'the order number', orderNumber)
    .action((number: number, _options: object, command: Command) =>
      visitShop(command, async ({ pushcart, output }) => {
        const order = await pushcart.order.get.query({ number });
        output.page(orderLines(order, output), order);
      }),
    );
  withExamples(show, 'pushcart orders show 4567', 'pushcart orders show 4567 --json');
}
