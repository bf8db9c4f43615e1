import type { Command } from 'commander';
import { interruption, type Visit, visitShop } from '../shop.ts';
import { watchOrder } from '../watch/watch-order.ts';
import { watchOrders } from '../watch/watch-orders.ts';
import { watchStock } from '../watch/watch-stock.ts';
import { orderNumber } from './arguments.ts';

export function registerWatch(program: Command): void {
  const watch = program.command('watch').description('follow live until Ctrl-C');
  watch
    .command('orders')
    .description("the store's orders, for staff")
    .action((_options: object, command: Command) => watching(command, watchOrders));
  watch
    .command('stock')
    .description('stock as it moves, for staff')
    .action((_options: object, command: Command) => watching(command, watchStock));
  watch
    .command('order')
    .description('one order')
    .argument('<number>', 'the order number', orderNumber)
    .action((number: number, _options: object, command: Command) =>
      watching(command, (visit, signal) => watchOrder(visit, number, signal)),
    );
}

function watching(command: Command, watch: (visit: Visit, signal: AbortSignal) => Promise<void>): Promise<void> {
  return visitShop(command, (visit) => watch(visit, interruption()));
}
