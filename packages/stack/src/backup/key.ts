import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';

export interface BackupKey {
  /** Opens: `AGE-SECRET-KEY-1…`. */
  readonly identity: string;
  /** Seals: `age1…`. */
  readonly recipient: string;
}

export async function createBackupKey(): Promise<BackupKey> {
  return keyOf(await generateX25519Identity());
}

const keyOf = async (identity: string): Promise<BackupKey> => ({
  identity,
  recipient: await identityToRecipient(identity),
});

/** Where a data directory keeps the key of its backups. */
export const ownKeyFile = (dataDir: string): string => join(dataDir, 'backup-key.txt');

/** The key of a data directory's backups, as `age` reads it; made at the first one. */
export async function ownKey(dataDir: string): Promise<BackupKey> {
  const file = ownKeyFile(dataDir);
  const known = await readKey(file);
  if (known !== null) return keyOf(known);
  const made = await createBackupKey();
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${made.identity}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}

/** The key in a file, which may have comments as `age-keygen` writes them; null when there is no such file. */
export async function readKey(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const key = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (key === undefined) throw new Error(`${file} holds no key: it needs a line that begins with AGE-SECRET-KEY-.`);
  return key.trim();
}
