import type { Command } from 'commander';
import { exitCodeOf, importProducts, outcomeLines } from '../import/import-products.ts';
import { visitShop } from '../shop.ts';
import { withExamples } from './examples.ts';

export function registerImport(program: Command): void {
  const command = program
    .command('import')
    .description('bring in a CSV file of products, for staff: a row a variant, as the desk writes it')
    .argument('<file>', 'CSV in UTF-8')
    .option('--dry-run', 'only say what it would do')
    .action((path: string, { dryRun = false }: { dryRun?: boolean }, self: Command) =>
      visitShop(self, async ({ pushcart, output }) => {
        const file = await importProducts(pushcart, path, {
          dryRun,
          onProgress: (line, known) => {
            if (!output.isJson) output.notice(line);
            else if (known !== null) output.show(line, known);
          },
        });
        if (!output.isJson) for (const line of outcomeLines(file)) output.show(line, file);
        process.exitCode = exitCodeOf(file);
      }),
    );
  withExamples(command, 'pushcart import products.csv --dry-run', 'pushcart import products.csv');
}
