import { CommanderError } from 'commander';

/** What a script sees of how a command went. `usage` is that of sysexits.h. */
export const EXIT_CODES = { done: 0, failed: 1, refused: 2, usage: 64 } as const;

export const EXIT_CODES_HELP = 'Exit codes: 0 done, 1 failed, 2 a part was refused, 64 the command line is wrong.';

/** Of what a command threw. Help that was asked for is thrown too. */
export function exitCodeOfError(error: unknown): number {
  if (!(error instanceof CommanderError)) return EXIT_CODES.failed;
  return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage;
}
