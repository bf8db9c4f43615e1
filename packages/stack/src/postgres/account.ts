import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so root lends the cluster to another account; anyone else keeps their own. */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  return (await account('postgres')) ?? (await account('nobody')) ?? { uid: 65_534, gid: 65_534 };
}

/** The command line that runs a program under an account, with `paths` in its reach. */
export async function commandAs(
  owner: Account | null,
  command: string,
  args: readonly string[],
  paths: readonly string[],
): Promise<Command> {
  if (owner === null) return { command, args };
  for (const path of paths) {
    const reached = await run('test', ['-x', path], owner).then(
      () => true,
      () => false,
    );
    if (!reached) return { command: 'setpriv', args: [...withPassage(owner), command, ...args] };
  }
  return { command, args, ...owner };
}

// A checkout in root's own home lies behind a directory that no other account may enter.
const withPassage = ({ uid, gid }: Account): string[] => [
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
  '--securebits=+no_setuid_fixup',
];

async function account(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
