import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT_CODES } from '../exit-codes.ts';
import { type ExportedEvents, exportEvents } from '../export-events/export-events.ts';
import { FORMATS, type Format } from '../export-events/manifest.ts';
import { progressLine } from '../export-events/progress-line.ts';
import { counted } from '../output/format.ts';
import { withProgress } from '../output/progress.ts';
import { destination, interruption, type Visit, visitShop } from '../shop.ts';
import { withExamples } from './examples.ts';

interface Options {
  readonly out: string;
  readonly format: Format;
  readonly from?: number;
  readonly to?: number;
}

const HELP = `
Files are in folders a day (UTC), beside a _manifest.json that says up to which position they are complete.
The same command goes on where it was, also after it was killed. The log keeps changes of stock, products and
reviews for an hour: let it run more often than that.`;

export function registerExportEvents(parent: Command): void {
  const command = parent
    .command('events')
    .description("the store's events in files of a day, as Parquet or NDJSON; goes on where the files end")
    .requiredOption('--out <folder>', 'made if it is not there')
    .option('--from <position>', 'begin behind this place of the log (default: where the folder ends, else 0)', place)
    .option('--to <position>', 'end with this place of the log (default: where it ends now)', place)
    .addOption(new Option('--format <format>', 'of the files').choices(Object.keys(FORMATS)).default('parquet'))
    .addHelpText('after', HELP)
    .action((options: Options, self: Command) => visitShop(self, (visit) => run(visit, options, self)));
  withExamples(
    command,
    'pushcart export events --from 0 --out events',
    'pushcart export events --out part --from 48000 --to 52000 --format ndjson',
  );
}

async function run({ pushcart, output }: Visit, { out: folder, format, from, to }: Options, self: Command) {
  const { url: shop } = await destination(self);
  const startedAt = performance.now();
  const secondsNow = () => (performance.now() - startedAt) / 1_000;
  const exported = await withProgress((tell) =>
    exportEvents(pushcart, {
      ...{ folder, format, from, to, shop, signal: interruption() },
      onProgress: (progress) => tell(progressLine(progress, secondsNow())),
      onWait: tell,
    }),
  );
  output.show(outcomeLine(exported), summaryOf(exported));
  for (const line of warnings(exported)) output.notice(line);
  if (exported.isCutShort) process.exitCode = EXIT_CODES.failed;
}

function place(text: string): number {
  const position = Number(text);
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('A position is a whole number, such as 0 or 48213.');
  return position;
}

function summaryOf({ manifest, rows, bytes, forgotten, isCutShort }: ExportedEvents) {
  const { from, through, files } = manifest;
  return { from, through, rows, bytes, forgotten, files: files.length, cutShort: isCutShort };
}

function outcomeLine({ manifest, rows, bytes }: ExportedEvents): string {
  const added = `${counted(rows, 'event')} written, ${(bytes / 1e6).toFixed(1)} MB`;
  const whole = `complete from ${manifest.from} to ${manifest.through} in ${counted(manifest.files.length, 'file')}`;
  return `${added}; ${whole}.`;
}

function warnings({ forgotten, isCutShort }: ExportedEvents): readonly string[] {
  const gone = `The log had let go of ${counted(forgotten, 'position')} by then, of whatever kind.`;
  return [
    ...(forgotten > 0 ? [gone] : []),
    ...(isCutShort ? ['Ended early. The same command goes on where it was.'] : []),
  ];
}
