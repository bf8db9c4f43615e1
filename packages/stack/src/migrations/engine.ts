import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapterFactory } from './adapter.ts';

type Exports = WebAssembly.Exports & { __wbindgen_start(): void };
type SetTimer = (...args: unknown[]) => NodeJS.Timeout;

let loaded: Promise<void> | undefined;

/** Prisma's own schema engine as WebAssembly from npm: what `prisma migrate` would download as a binary. */
async function load(): Promise<void> {
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(module.replace(/\.js$/, '.wasm'));
  const imports = Object.fromEntries(Object.entries(bindings).map(withIdleTimers));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports });
  const exports = instance.exports as Exports;
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}

/** The engine leaves its 10 s lock timers running; they must not keep a finished process alive. */
function withIdleTimers([name, binding]: [string, unknown]): [string, WebAssembly.ImportValue] {
  if (!name.startsWith('__wbg_setTimeout_')) return [name, binding as WebAssembly.ImportValue];
  return [name, (...args: unknown[]) => (binding as SetTimer)(...args).unref()];
}

/** Runs `use` with an engine on the database; scratch databases it needs are made beside it and dropped again. */
export async function withEngine<T>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load();
  await loaded;
  const factory = new MigrationAdapterFactory(databaseUrl);
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await factory.close();
  }
}
