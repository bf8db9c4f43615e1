import type { Command } from 'commander';
import { exitCodeOf, importProducts, outcomeLines } from '../import/import-products.ts';
import { visitShop } from '../shop.ts';

export function registerImport(program: Command): void {
  program
    .command('import')
    .description('bring in a CSV file of products, for staff: a row a variant, as the desk writes it')
    .argument('<file>', 'CSV in UTF-8')
    .option('--dry-run', 'only say what it would do')
    .addHelpText('after', '\nExit codes: 0 all is in, 1 the file cannot be read, 2 some products were left out.')
    .action((path: string, { dryRun = false }: { dryRun?: boolean }, command: Command) =>
      visitShop(command, async ({ pushcart, output }) => {
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
}
