import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDatabase, type Violation } from '@pushcart/services';
import { backUp, createBackupKey, restore, withDatabase } from '@pushcart/stack';
import pg from 'pg';

export interface DrillOptions {
  readonly databaseUrl: string;
  /** Where the shop keeps its pictures, in `media`. */
  readonly dataDir: string;
  readonly progress: (text: string) => void;
}

export interface DrillProof {
  readonly takenAt: string;
  readonly rows: number;
  readonly pictures: number;
  readonly bytes: number;
  readonly backupMs: number;
  readonly restoreMs: number;
  readonly violations: readonly Violation[];
}

const DATABASE = 'pushcart_drill';

/** Restores a fresh backup into a database beside the shop's own, holds it against every invariant, and leaves nothing behind. */
export async function proveRestore({ databaseUrl, dataDir, progress }: DrillOptions): Promise<DrillProof> {
  const dir = await mkdtemp(join(tmpdir(), 'pushcart-drill-'));
  const [beside, server] = [DATABASE, 'postgres'].map((name) => withDatabase(databaseUrl, name)) as [string, string];
  try {
    const { identity, recipient } = await createBackupKey();
    const file = join(dir, 'drill.pushcart');
    const began = performance.now();
    const backup = await backUp({ databaseUrl, mediaDir: join(dataDir, 'media'), file, recipient, progress });
    const written = performance.now();
    await dropDatabase(server);
    await restore({ databaseUrl: beside, mediaDir: join(dir, 'media'), file, identity, progress });
    const restored = performance.now();
    progress('Checking every invariant');
    const violations = await checkDatabase(beside);
    return {
      takenAt: backup.takenAt,
      rows: Object.values(backup.rows).reduce((sum, one) => sum + one, 0),
      pictures: backup.pictures,
      bytes: backup.bytes,
      backupMs: Math.round(written - began),
      restoreMs: Math.round(restored - written),
      violations,
    };
  } finally {
    await dropDatabase(server);
    await rm(dir, { recursive: true, force: true });
  }
}

async function dropDatabase(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
