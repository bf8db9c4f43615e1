import type { Command } from 'commander';
import { eachOrder } from '../order/each-order.ts';
import { printLabels } from '../order/print-labels.ts';
import { retryRefused, shipOrder } from '../order/ship-order.ts';
import { fileNameFrom, writeOutFile } from '../out-file.ts';
import { counted } from '../output/format.ts';
import { visitShop } from '../shop.ts';
import { orderNumbers } from './arguments.ts';
import { withExamples } from './examples.ts';

/** The steps from a packed order to the carrier's van. */
export function registerSending(orders: Command): void {
  const ship = orders
    .command('ship')
    .description('book packed orders with the carrier of the shop, a parcel for each warehouse that holds some of it')
    .argument('<numbers...>', 'order numbers', orderNumbers)
    .option('--retry', 'ask again for parcels that the carrier refused')
    .action((numbers: readonly number[], { retry = false }: { retry?: boolean }, command: Command) =>
      visitShop(command, async (visit) => {
        process.exitCode = await eachOrder(visit, numbers, retry ? retryRefused : shipOrder);
      }),
    );
  withExamples(ship, 'pushcart orders ship 4567', 'pushcart orders ship 4567 --retry');

  const label = orders
    .command('label')
    .description('the labels of parcels that wait here, as one PDF, a page each')
    .argument('<numbers...>', 'order numbers', orderNumbers)
    .option('--out <file>', 'where to write it (default: as the shop names it, here)')
    .action((numbers: readonly number[], { out }: { out?: string }, command: Command) =>
      visitShop(command, async ({ pushcart, output }) => {
        const { fileName, pdf, parcels } = await printLabels(pushcart, numbers);
        const file = out ?? fileNameFrom(fileName, 'labels.pdf');
        await writeOutFile(file, (write) => write(pdf));
        output.show(`${counted(parcels, 'label')} in ${file}. The carrier collects what is labelled.`, {
          file,
          parcels,
        });
      }),
    );
  withExamples(label, 'pushcart orders label 4567', 'pushcart orders label 4567 4568 --out labels.pdf');
}
