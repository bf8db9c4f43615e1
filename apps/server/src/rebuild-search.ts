import { rebuildSearch } from '@pushcart/services';
import { readDatabaseUrl } from './config.ts';

/** Makes the search index of every store anew; shoppers search the old one until the new one is complete. */
try {
  await rebuildSearch({
    databaseUrl: readDatabaseUrl(process.env),
    onProgress: ({ storeId, done, total }) => void process.stdout.write(`${storeId}: ${done} of ${total} products\n`),
  });
  process.stdout.write('Done.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
