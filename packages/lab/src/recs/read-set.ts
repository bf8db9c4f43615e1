import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UsageError } from '../commands/command.ts';

/** What a shopper of a set did, oldest first: what was bought or looked at together, by item. */
export interface PastShopper {
  readonly id: string;
  readonly deeds: readonly { readonly kind: 'buy' | 'view'; readonly at: Date; readonly items: readonly string[] }[];
}

export interface Case {
  readonly id: string;
  /** What is known of this case beside its shopper's past, oldest first. */
  readonly items: readonly string[];
}

/** A public data set in one form. */
export interface RecsSet {
  readonly names: ReadonlyMap<string, string>;
  readonly shoppers: readonly PastShopper[];
  readonly cases: readonly Case[];
}

const DAY_MS = 86_400_000;

/** Reads a folder of events and the cases asked about; the usual cases of the folder where no file is named. */
export async function readSet(dir: string, casesFile: string | undefined): Promise<RecsSet> {
  const files = (await readdir(dir)).sort();
  const named = (pattern: RegExp) => files.find((file) => pattern.test(file));
  const shoppers = await readShoppers(dir, named);
  const cases = casesFile ?? join(dir, named(/^next-(basket|item|click)\..*\.jsonl(\.gz)?$/) ?? '');
  const products = named(/^products\.jsonl(\.gz)?$/);
  const names = new Map<string, string>();
  for (const { deeds } of shoppers) for (const { items } of deeds) for (const item of items) names.set(item, item);
  for (const line of products === undefined ? [] : await linesOf(join(dir, products))) {
    const { id, name, title } = JSON.parse(line);
    names.set(String(id), String(name ?? title ?? id));
  }
  return {
    names,
    shoppers,
    cases: (await linesOf(cases)).map((line) => {
      const { query_id, items = [] } = JSON.parse(line);
      return { id: String(query_id), items: items.map(String) };
    }),
  };
}

async function readShoppers(
  dir: string,
  named: (pattern: RegExp) => string | undefined,
): Promise<readonly PastShopper[]> {
  const orders = named(/^events\..*csv(\.gz)?$/);
  if (orders !== undefined) return fromOrders(await linesOf(join(dir, orders)));
  const sequences = named(/^history\..*tsv(\.gz)?$/);
  if (sequences !== undefined) return fromSequences(await linesOf(join(dir, sequences)));
  const clicks = named(/^train\.csv(\.gz)?$/);
  if (clicks !== undefined) return fromClicks(await linesOf(join(dir, clicks)));
  throw new UsageError(`${dir} holds no events.*.csv.gz, history.*.tsv.gz or train.csv.gz.`);
}

/** user_id, ts, order_id, item_id, ... */
function fromOrders([, ...lines]: readonly string[]): readonly PastShopper[] {
  const users = new Map<string, Map<string, { at: Date; items: string[] }>>();
  for (const line of lines) {
    const [user = '', time = '', order = '', item = ''] = line.split(',');
    const orders = users.get(user) ?? new Map<string, { at: Date; items: string[] }>();
    const known = orders.get(order) ?? { at: new Date(`${time.replace(' ', 'T')}Z`), items: [] };
    known.items.push(item);
    users.set(user, orders.set(order, known));
  }
  return [...users].map(([id, orders]) => ({
    id,
    deeds: [...orders.values()]
      .sort((one, other) => one.at.getTime() - other.at.getTime())
      .map(({ at, items }) => ({ kind: 'buy', at, items })),
  }));
}

/** user, items oldest first: without dates, so a day after another, and everybody's last on the same day. */
function fromSequences(lines: readonly string[]): readonly PastShopper[] {
  const last = Date.parse('2014-07-01T12:00:00Z');
  return lines.map((line) => {
    const [id = '', list = ''] = line.split('\t');
    const items = list.split(' ');
    return {
      id,
      deeds: items.map((item, place) => ({
        kind: 'buy',
        at: new Date(last - (items.length - 1 - place) * DAY_MS),
        items: [item],
      })),
    };
  });
}

/** session_id, ts in seconds, item_id */
function fromClicks([, ...lines]: readonly string[]): readonly PastShopper[] {
  const sessions = new Map<string, { at: Date; item: string }[]>();
  for (const line of lines) {
    const [session = '', seconds = '', item = ''] = line.split(',');
    sessions.set(session, [...(sessions.get(session) ?? []), { at: new Date(Number(seconds) * 1_000), item }]);
  }
  return [...sessions].map(([id, clicks]) => ({
    id,
    deeds: clicks
      .sort((one, other) => one.at.getTime() - other.at.getTime())
      .map(({ at, item }) => ({ kind: 'view', at, items: [item] })),
  }));
}

async function linesOf(file: string): Promise<readonly string[]> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`There is no file ${file}.`);
  });
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}
