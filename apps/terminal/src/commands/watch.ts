import type { Command } from 'commander';
import { interruption, type Visit, visitShop } from '../shop.ts';
import { watchWall } from '../wall/watch-wall.ts';
import { reach } from '../watch/reach.ts';
import { watchOrder } from '../watch/watch-order.ts';
import { watchOrders } from '../watch/watch-orders.ts';
import { watchStock } from '../watch/watch-stock.ts';
import { orderNumber } from './arguments.ts';
import { withExamples } from './examples.ts';

export function registerWatch(program: Command): void {
  const watch = program.command('watch').description('follow live until Ctrl-C');
  const wall = watch
    .command('wall')
    .option(...WAIT)
    .description('revenue, orders, visitors, best sellers and low stock on the whole terminal, for staff; q leaves')
    .action((_options: object, command: Command) => watching(command, watchWall, { isQuiet: true }));
  withExamples(wall, 'pushcart watch wall', 'pushcart watch wall --json');

  const orders = watch
    .command('orders')
    .option(...WAIT)
    .description("the store's orders, for staff")
    .action((_options: object, command: Command) => watching(command, watchOrders));
  withExamples(orders, 'pushcart watch orders', 'pushcart watch orders --json --wait');

  const stock = watch
    .command('stock')
    .option(...WAIT)
    .description('stock as it moves, for staff')
    .action((_options: object, command: Command) => watching(command, watchStock));
  withExamples(stock, 'pushcart watch stock', 'pushcart watch stock --json');

  const order = watch
    .command('order')
    .option(...WAIT)
    .description('one order')
    .argument('<number>', 'the order number', orderNumber)
    .action((number: number, _options: object, command: Command) =>
      watching(command, (visit, signal) => watchOrder(visit, number, signal)),
    );
  withExamples(order, 'pushcart watch order 4567', 'pushcart watch order 4567 --json');
}

type Watch = (visit: Visit, signal: AbortSignal) => Promise<void>;

const WAIT = ['--wait', 'wait for a shop that is not there yet, rather than give up'] as const;

/** Once the shop has answered it is waited for ever; before that, its address may as well be wrong. */
function watching(command: Command, watch: Watch, options?: { readonly isQuiet: boolean }): Promise<void> {
  const isPatient = command.opts<{ readonly wait?: boolean }>().wait === true;
  return visitShop(
    command,
    async (visit) => {
      const signal = interruption();
      if (await reach(visit, { isPatient, signal })) await watch(visit, signal);
    },
    options,
  );
}
