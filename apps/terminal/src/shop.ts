import type { Pushcart } from '@pushcart/client';
import type { Command } from 'commander';
import { type Credentials, loadCredentials } from './login/credentials.ts';
import { openClient } from './open-client.ts';
import { createOutput, type Output } from './output/output.ts';

/** What stands on the command line before or behind every command. */
export interface GlobalOptions {
  readonly url?: string;
  readonly json?: boolean;
}

/** What a command works with. */
export interface Visit {
  readonly pushcart: Pushcart;
  readonly output: Output;
}

/** Where the command line, the environment or the stored login says to go, and as whom. */
export async function destination(command: Command): Promise<Credentials> {
  return loadCredentials(process.env, command.optsWithGlobals<GlobalOptions>().url);
}

export function outputOf(command: Command): Output {
  return createOutput(command.optsWithGlobals<GlobalOptions>().json === true);
}

/**
 * Works in the shop that `command` means, and leaves it when `work` is done or has failed. A quiet one shows by itself how the connection is.
 */
export async function visitShop(
  command: Command,
  work: (visit: Visit) => Promise<void>,
  { isQuiet = false } = {},
): Promise<void> {
  const output = outputOf(command);
  const heard = isQuiet ? { ...output, notice: () => {} } : output;
  await withClient(await destination(command), heard, (pushcart) => work({ pushcart, output }));
}

/** Works in a shop as somebody else than the one who is signed in. */
export async function withClient(
  credentials: Credentials,
  output: Output,
  work: (pushcart: Pushcart) => Promise<void>,
): Promise<void> {
  const pushcart = openClient(credentials, output.notice);
  try {
    await work(pushcart);
  } finally {
    await pushcart.close();
  }
}

/** Aborted once the person, or whoever runs the command, has had enough. */
export function interruption(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop.abort());
  return stop.signal;
}
