import { join, resolve } from 'node:path';
import { repositoryRoot } from '../paths.ts';

export interface Settings {
  readonly port: number;
  readonly dataDir: string;
  /** Takes the output of every process; null sends it to the terminal. */
  readonly logDir: string | null;
  readonly publicUrl: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly roles: string;
  /** Server processes, on `port` and the ports after it. */
  readonly serverNodes: number;
  readonly traffic: boolean;
}

export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const unknown = args.find((arg) => arg !== '--traffic');
  if (unknown) throw new Error(`Unknown option ${unknown}: see npm start -- --help.`);
  const port = wholeNumber('PORT', env.PORT, 3000);
  const dataDir = resolve(repositoryRoot, env.DATA_DIR || '.data');
  return {
    port,
    dataDir,
    logDir: join(dataDir, 'logs'),
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    roles: env.ROLES || 'api,worker',
    serverNodes: wholeNumber('SERVER_NODES', env.SERVER_NODES, 1),
    traffic: args.includes('--traffic'),
  };
}

function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  const value = Number(text || fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Error(`${name} must be a number, not "${text}".`);
  return value;
}
