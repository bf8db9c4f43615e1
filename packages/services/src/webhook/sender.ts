import type { Deps } from '../deps.ts';
import { letGo, postBatch, takeEndpoints } from './lane.ts';

export interface WebhookSender {
  sendDue(): Promise<number>;
  stop(): Promise<void>;
}

/** Endpoints that one process serves at a time. */
const MAX_LANES = 16;
/** After so long a lane is given up for endpoints that wait for one, however much is still due. */
const TURN_MS = 30_000;

/** Serves each endpoint in a lane of its own, so that a slow receiver holds up nobody else. */
export function createSender(deps: Deps): WebhookSender {
  const lanes = new Map<string, Promise<void>>();
  let ended = 0;
  let isStopped = false;

  async function serve(endpointId: string): Promise<void> {
    const turnEnds = performance.now() + TURN_MS;
    try {
      for (let count: number | null = 0; count !== null && !isStopped && performance.now() < turnEnds; ) {
        count = await postBatch(deps, endpointId);
        ended += count ?? 0;
      }
      await letGo(deps, endpointId);
    } catch (error) {
      // Its lease ends by itself.
      deps.onProviderFailure(error);
    } finally {
      lanes.delete(endpointId);
    }
  }

  return {
    async sendDue() {
      const room = MAX_LANES - lanes.size;
      const taken = isStopped || room === 0 ? [] : await takeEndpoints(deps, room);
      for (const id of taken) lanes.set(id, serve(id));
      const settled = ended;
      ended = 0;
      return settled;
    },
    async stop() {
      isStopped = true;
      await Promise.all(lanes.values());
    },
  };
}
