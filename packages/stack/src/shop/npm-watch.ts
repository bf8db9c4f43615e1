import { identify } from '../process-identity.ts';

const INTERVAL_MS = 1_000;

/**
 * Calls `onGone` when the npm that started us is gone. npm puts a shell between itself and us, so if npm is killed with
 * -9 nobody would tell us, and the shop would go on unseen.
 */
export async function watchNpm(onGone: () => void): Promise<void> {
  if (!process.env.npm_lifecycle_event) return;
  const shell = await identify(process.ppid);
  const npmPid = shell?.args.includes('npm') ? process.ppid : shell?.parent;
  const npm = npmPid && (await identify(npmPid));
  if (!npm) return;
  const timer = setInterval(async () => {
    const now = await identify(npmPid);
    if (now?.startedAt === npm.startedAt) return;
    clearInterval(timer);
    onGone();
  }, INTERVAL_MS);
  timer.unref();
}
