import { whole } from '../populate/meter.ts';
import { type Exported, proveExport } from '../prove/export.ts';
import { type Command, wholeNumber } from './command.ts';

/** A week of events as files, from a shop of its own. */
export const exporting: Command = {
  describes:
    'exports a week of events with the terminal, killed on the way, and asks the files what the database knows',
  options: {
    events: { help: 'how many events there are to export', fallback: '1000000' },
    kills: { help: 'how often the export into NDJSON is killed', fallback: '3' },
  },
  async run(values, progress) {
    const [events, kills] = [wholeNumber(values, 'events'), wholeNumber(values, 'kills')];
    const { log, parquet, ndjson, copy, answers, faults } = await proveExport({ events, kills, progress });
    const text = [
      `${whole(log.rows)} rows of the log, ${size(log.bytes)} in the database.`,
      `Parquet: ${lineOf(parquet)}`,
      `NDJSON: ${lineOf(ndjson)} Killed ${ndjson.kills} times on the way.`,
      `COPY of the same rows as CSV, compressed: ${copy.seconds.toFixed(1)} s, ${size(copy.bytes)}.`,
      ...answers.map(
        ({ question, rows, seconds, sourceSeconds }) =>
          `${question} ${rows} rows in ${seconds.toFixed(2)} s, by PostgreSQL in ${sourceSeconds.toFixed(2)} s.`,
      ),
      ...faults,
    ].join('\n');
    return { ok: faults.length === 0, text, figures: { log, parquet, ndjson, copy, answers, faults } };
  },
};

function lineOf({ rows, seconds, files, bytes, peakMb }: Exported): string {
  const memory = peakMb === null ? '' : `, at most ${Math.round(peakMb)} MB of memory`;
  const rate = `${whole(rows)} events in ${seconds.toFixed(1)} s (${whole(rows / seconds)}/s)`;
  return `${rate}, ${files} files, ${size(bytes)}${memory}.`;
}

const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
