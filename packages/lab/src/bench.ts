import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from './bench/checkout.ts';
import { fanout } from './bench/fanout.ts';
import { flips } from './bench/flips.ts';
import { hotsku } from './bench/hotsku.ts';
import { importProducts } from './bench/import.ts';
import { latency } from './bench/latency.ts';
import { pages } from './bench/pages.ts';
import { relay } from './bench/relay.ts';
import { search } from './bench/search.ts';
import { types } from './bench/types.ts';
import { wall } from './bench/wall.ts';
import type { Benchmark } from './measure/report.ts';

const benchmarks: Readonly<Record<string, Benchmark>> = {
  fanout,
  latency,
  checkout,
  hotsku,
  relay,
  import: importProducts,
  search,
  pages,
  flips,
  wall,
  types,
};

const usage = `Usage: pnpm bench NAME [--json FILE] [--quick]

${Object.entries(benchmarks)
  .map(([name, benchmark]) => `  ${name.padEnd(10)}${benchmark.describes}`)
  .join('\n')}

  --json FILE  also write the report there
  --quick      smaller numbers, to see that it works
  --products N where there are products to choose from, so many
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    products: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const name = positionals[0];
const benchmark = name === undefined ? undefined : benchmarks[name];

if (values.help) {
  process.stdout.write(usage);
} else if (benchmark === undefined || !isCount(values.products)) {
  process.stderr.write(
    name === undefined || benchmark !== undefined ? usage : `There is no benchmark "${name}".\n\n${usage}`,
  );
  process.exitCode = 2;
} else {
  const report = await benchmark.run({
    quick: values.quick,
    products: values.products === undefined ? undefined : Number(values.products),
    progress: (text) => process.stderr.write(`  ${text}\n`),
  });
  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (values.json !== undefined) {
    await mkdir(dirname(values.json), { recursive: true });
    await writeFile(values.json, json);
  }
  process.stdout.write(json);
}

function isCount(text: string | undefined): boolean {
  return text === undefined || /^[1-9]\d{0,6}$/.test(text);
}
