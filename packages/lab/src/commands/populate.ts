import { renderPictures } from '@pushcart/demo/generate';
import { checkDatabase } from '@pushcart/services';
import { populate as fill, type Populated } from '../populate/populate.ts';
import { openTarget } from '../populate/target.ts';
import { type Command, textOf, wholeNumber } from './command.ts';

/** A store of any size in a database of its own. */
export const populate: Command = {
  describes: 'fills a database of its own with a store of any size and a year of its trade',
  options: {
    products: { help: 'how many products', fallback: '10000' },
    orders: { help: 'how many orders, spread over a year', fallback: '100000' },
    'data-dir': { help: 'where the database lives, to be served from there', fallback: '.data/large' },
    database: { help: 'address of a database to fill instead; made if there is none of that name' },
    seed: { help: 'another number invents another store', fallback: '1' },
    replace: { help: 'empties a database that has a store already', fallback: false },
    pictures: { help: 'also draws the pictures, which takes minutes', fallback: false },
  },
  async run(values, progress) {
    const [products, orders] = [wholeNumber(values, 'products'), wholeNumber(values, 'orders')];
    const seed = wholeNumber(values, 'seed');
    await using target = await openTarget({
      databaseUrl: textOf(values, 'database'),
      dataDir: textOf(values, 'data-dir') ?? '.data/large',
      replace: values.replace === true,
      env: process.env,
      progress,
    });
    const populated = await fill(target, { products, orders, seed, progress });
    if (values.pictures === true && target.mediaDir !== null) {
      progress('Drawing pictures');
      await renderPictures(target.mediaDir);
    }
    progress('Checking every invariant');
    const violations = await checkDatabase(target.databaseUrl);
    const text = [
      ...violations.map(({ id, invariant, count }) => `${id} ${invariant}: ${count} at fault`),
      ...summaryOf(populated),
      violations.length === 0 ? 'Every invariant holds.' : `${violations.length} invariants are broken.`,
      `Serve it with: ${target.howToServe}`,
    ].join('\n');
    return { ok: violations.length === 0, text, figures: { products, orders, seed, ...populated, violations } };
  },
};

function summaryOf({ rows, bytes, seconds }: Populated): readonly string[] {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const took = Object.values(seconds).reduce((sum, part) => sum + part, 0);
  return [
    ...Object.entries(rows).map(([table, count]) => `  ${table.padEnd(16)}${count.toLocaleString('en').padStart(12)}`),
    `${total.toLocaleString('en')} rows in ${took.toFixed(1)} s (${Math.round(total / took).toLocaleString('en')}/s), ` +
      `${(bytes / 2 ** 30).toFixed(2)} GiB on disk.`,
    ...Object.entries(seconds).map(([phase, part]) => `  ${phase.padEnd(16)}${`${part.toFixed(1)} s`.padStart(12)}`),
  ];
}
