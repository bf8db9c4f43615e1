import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import { startCluster } from '../postgres/cluster.ts';
import { writeMigration } from './migrate.ts';

const [name] = process.argv.slice(2);
if (name === undefined) {
  process.stderr.write('Usage: pnpm --filter @pushcart/stack migration NAME\n');
  process.exit(1);
}

const dir = await mkdtemp(join(tmpdir(), 'pushcart-migration-'));
const cluster = await startCluster({ dir, throwaway: true });
try {
  const written = await writeMigration(cluster.url('postgres'), name);
  const report = written ? `Wrote ${relative(repositoryRoot, written)}` : 'The schema has no change to migrate.';
  process.stdout.write(`${report}\n`);
} finally {
  await cluster.close();
  await rm(dir, { recursive: true, force: true });
}
