import { DomainError } from '@pushcart/domain';
import type { BuildInfo } from './context.ts';

const VERSION = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})/;

/** Refuses a client that says it is older than this server can serve. */
export function requireCurrentClient(client: string | null, build: BuildInfo): void {
  if (client === null || !isOlder(client, build.minimumClient)) return;
  throw new DomainError(
    'CLIENT_OUTDATED',
    `This client is version ${client}, at least ${build.minimumClient} is needed.`,
    {
      minimumClient: build.minimumClient,
    },
  );
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(than)];
  const index = a.findIndex((number, i) => number !== b[i]);
  return index !== -1 && (a[index] ?? 0) < (b[index] ?? 0);
}

// What is no version counts as the oldest of all.
function numbersOf(version: string): readonly number[] {
  return VERSION.exec(version)?.slice(1).map(Number) ?? [0, 0, 0];
}
