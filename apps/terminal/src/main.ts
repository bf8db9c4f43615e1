import { CommanderError } from 'commander';
import { exitCodeOfError } from './exit-codes.ts';
import { explain, explanationLines } from './explain.ts';
import { plainJson } from './output/width.ts';
import { createProgram } from './program.ts';
import type { GlobalOptions } from './shop.ts';

// Who reads only the first lines closes the pipe: there is nobody left to write to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const program = createProgram();
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) tell(error);
  process.exitCode = exitCodeOfError(error);
}

/** What is wrong with a command line has been said by then. */
function tell(error: unknown): void {
  const explanation = explain(error);
  const isJson = program.opts<GlobalOptions>().json === true;
  const lines = isJson ? [plainJson({ error: explanation })] : explanationLines(explanation);
  for (const line of lines) process.stderr.write(`${line}\n`);
}
