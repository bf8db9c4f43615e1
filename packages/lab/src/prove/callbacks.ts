import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startStack } from '@pushcart/stack';
import { type CallbackProof, type CallbackProofOptions, proveStorm } from './callbacks/storm.ts';

export type { CallbackProof, CallbackProofOptions };

/** Proves on a database of its own that payments come to the same end in whatever order their callbacks arrive. */
export async function proveCallbacks(options: CallbackProofOptions): Promise<CallbackProof> {
  const { progress = (text) => process.stderr.write(`  ${text}\n`) } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'pushcart-callbacks-'));
  const stack = await startStack({ dataDir, log: progress });
  try {
    await migrate(stack.databaseUrl);
    const database = { url: stack.databaseUrl, [Symbol.asyncDispose]: async () => undefined };
    return await proveStorm({ ...options, progress }, { database });
  } finally {
    await stack.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
