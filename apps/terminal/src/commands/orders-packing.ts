import { QUEUE_STAGES, type QueueStage } from '@pushcart/client';
import { type Command, InvalidArgumentError } from 'commander';
import { workingOn } from '../explain.ts';
import { claimOrder } from '../order/claim-order.ts';
import { eachOrder } from '../order/each-order.ts';
import { packOrder, packParcel, type SkuUnits } from '../order/pack-order.ts';
import { codeOf } from '../order/packing-rows.ts';
import { pickOrder } from '../order/pick-order.ts';
import { queueColumns } from '../order/queue-columns.ts';
import { interruption, visitShop } from '../shop.ts';
import { orderNumber, orderNumbers, someOf } from './arguments.ts';
import { withExamples } from './examples.ts';

interface Where {
  readonly warehouse?: string;
}

interface PackOptions extends Where {
  readonly line?: readonly SkuUnits[];
}

/** What is to be packed, and the steps until it is. */
export function registerPacking(orders: Command): void {
  registerQueue(orders);
  const claim = orders
    .command('claim')
    .description('keep colleagues from an order while you pack it')
    .argument('<number>', 'the order number', orderNumber)
    .action((number: number, _options: object, command: Command) =>
      visitShop(command, (visit) =>
        workingOn({ NUMBER: String(number) }, () => claimOrder({ ...visit, signal: interruption() }, number)),
      ),
    );
  withExamples(claim, 'pushcart orders claim 4567');

  const pick = orders
    .command('pick')
    .description('say that the goods lie on the packing table')
    .argument('<numbers...>', 'order numbers', orderNumbers)
    .option('--warehouse <code>', 'only from there')
    .action((numbers: readonly number[], { warehouse }: Where, command: Command) =>
      visitShop(command, async (visit) => {
        process.exitCode = await eachOrder(visit, numbers, (order, shop) => pickOrder(order, shop, warehouse));
      }),
    );
  withExamples(pick, 'pushcart orders pick 4567 4568', 'pushcart orders pick 4567 --warehouse HAM');
  registerPack(orders);
}

function registerQueue(orders: Command): void {
  const queue = orders
    .command('queue')
    .description('what waits to be picked, packed, labelled and handed over, and what to do with it')
    .option('--stage <stages>', `only at these: ${QUEUE_STAGES.join(', ')}`, someOf(QUEUE_STAGES))
    .option('--warehouse <code>', 'only from there')
    .action(({ stage, warehouse }: Where & { stage?: readonly QueueStage[] }, command: Command) =>
      visitShop(command, async ({ pushcart, output }) => {
        const all = await pushcart.shipment.queue.query({});
        const rows = all.rows
          .filter((row) => stage === undefined || stage.includes(row.stage))
          .filter((row) => warehouse === undefined || codeOf(all.warehouses, row.warehouseId) === warehouse);
        output.table(rows, queueColumns(all, output));
        if (all.isCut) output.notice('There is more than that: these are the oldest.');
      }),
    );
  withExamples(queue, 'pushcart orders queue', 'pushcart orders queue --stage to_pick,to_pack --warehouse HAM');
}

function registerPack(orders: Command): void {
  const pack = orders
    .command('pack')
    .description('say that orders are packed; or, with a warehouse, pack one parcel of what lies there and book it')
    .argument('<numbers...>', 'order numbers', orderNumbers)
    .option('--warehouse <code>', 'one parcel, from there')
    .option('--line <sku=units>', 'only so many of that, and no more than what is named', skuUnits)
    .action((numbers: readonly number[], { warehouse, line = [] }: PackOptions, command: Command) => {
      if (line.length > 0 && warehouse === undefined)
        command.error('error: --line needs --warehouse: a parcel leaves from one.');
      if (line.length > 0 && numbers.length > 1) command.error('error: --line is about one order: name one number.');
      return visitShop(command, async (visit) => {
        process.exitCode = await eachOrder(visit, numbers, (order, shop) =>
          warehouse === undefined ? packOrder(order, shop) : packParcel(order, shop, { code: warehouse, units: line }),
        );
      });
    });
  withExamples(
    pack,
    'pushcart orders pack 4567 4568',
    'pushcart orders pack 4567 --warehouse HAM',
    'pushcart orders pack 4567 --warehouse HAM --line TEA-250=1',
  );
}

/** `TEA-250=2` */
function skuUnits(text: string, known: readonly SkuUnits[] = []): readonly SkuUnits[] {
  const [, sku, units] = /^(.+)=([1-9]\d{0,5})$/.exec(text) ?? [];
  if (sku === undefined) throw new InvalidArgumentError('A line is a SKU and units, such as TEA-250=2.');
  return [...known, { sku, units: Number(units) }];
}
