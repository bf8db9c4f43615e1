import type { z } from 'zod';
import { describeConfig, readConfig } from './config.ts';
import { createJsonLog, type Log } from './log.ts';

/** What is running, until it is closed. */
export interface Sandbox {
  readonly url: string;
  close(): Promise<void>;
}

interface Program<Schema extends z.ZodObject> {
  readonly name: string;
  readonly about: string;
  readonly schema: Schema;
  readonly start: (config: z.output<Schema>, log: Log) => Promise<Sandbox>;
}

/** Runs a service as a process of its own: it ends on a signal, or with the parent that forked it. */
export async function run<Schema extends z.ZodObject>({ name, about, schema, start }: Program<Schema>): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    process.stdout.write(
      `${name}: ${about}\n\nSettings, from the environment (or NAME_FILE with a path):\n${describeConfig(schema)}\n`,
    );
    return;
  }
  const log = createJsonLog(name, (line) => process.stdout.write(line));
  try {
    const sandbox = await start(readConfig(schema, process.env), log);
    log('listening', { url: sandbox.url });
    endWith(sandbox, log);
    process.send?.({ type: 'ready', url: sandbox.url });
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    if (process.connected) process.disconnect();
  }
}

function endWith(sandbox: Sandbox, log: Log): void {
  let ending = false;
  const end = async (reason: string) => {
    if (ending) return;
    ending = true;
    log('closing', { reason });
    await sandbox.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end('SIGTERM'));
  process.on('SIGINT', () => void end('SIGINT'));
  process.on('disconnect', () => void end('parent left'));
}
