import { readDatabaseUrl } from './config.ts';
import { runSetAside } from './set-aside-command.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  if (!(await runSetAside(readDatabaseUrl(process.env), process.argv.slice(2), say))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
