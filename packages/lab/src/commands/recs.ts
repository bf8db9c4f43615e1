import { writeFile } from 'node:fs/promises';
import { percentile, round } from '../measure/figures.ts';
import { askCases } from '../recs/ask-cases.ts';
import { readSet } from '../recs/read-set.ts';
import { openRecsShop } from '../recs/recs-shop.ts';
import { type Command, textOf, UsageError } from './command.ts';

/** Recommendations for the cases of a public data set, to be scored by whoever likes. */
export const recs: Command = {
  describes: 'has a fresh store learn from a data set and writes what it recommends in each case',
  options: {
    set: { help: 'folder with events.*.csv.gz, history.*.tsv.gz or train.csv.gz' },
    cases: { help: 'the cases asked about; else those of the folder' },
    out: { help: 'where the answers go, a line of JSON each' },
    novel: { help: 'only what a shopper has not bought before', fallback: false },
  },
  async run(values, progress) {
    const [dir, out] = [textOf(values, 'set'), textOf(values, 'out')];
    if (dir === undefined || out === undefined)
      throw new UsageError('Say which folder with --set, and where to with --out.');
    const set = await readSet(dir, textOf(values, 'cases'));
    await using shop = await openRecsShop(set, progress);
    const answers = await askCases(shop, set, { onlyNew: values.novel === true, progress });
    await writeFile(out, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
    const times = answers.map(({ ms }) => ms);
    const [p50, p95] = [round(percentile(times, 0.5)), round(percentile(times, 0.95))];
    progress(`p50 ${p50} ms, p95 ${p95} ms`);
    return {
      ok: true,
      text: `${answers.length} cases answered into ${out}: p50 ${p50} ms, p95 ${p95} ms.`,
      figures: { cases: answers.length, products: set.names.size, p50, p95 },
    };
  },
};
