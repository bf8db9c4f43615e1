import { CommanderError } from 'commander';
import { exitCodeOfError } from './exit-codes.ts';
import { explain } from './explain.ts';
import { createProgram } from './program.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  // What is wrong with a command line has been said by then.
  if (!(error instanceof CommanderError)) process.stderr.write(`${explain(error)}\n`);
  process.exitCode = exitCodeOfError(error);
}
