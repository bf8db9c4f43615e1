import { setTimeout as pause } from 'node:timers/promises';
import { type Hub, live } from '@pushcart/realtime';
import type { Services } from '@pushcart/services';
import type { Log } from './log.ts';

export interface FrameSources {
  /** Origins whose pages ours may frame, as of now. */
  current(): readonly string[];
  close(): Promise<void>;
}

export interface FrameSourcesOptions {
  readonly services: Pick<Services, 'identity' | 'extension'>;
  readonly hub: Hub;
  readonly storeSlug: string;
  readonly log: Log;
}

const RETRY_MS = 5_000;

/** Keeps up with the enabled extensions of the store this server shows, by the same news that open pages get. */
export function followFrameSources({ services, hub, storeSlug, log }: FrameSourcesOptions): FrameSources {
  const stop = new AbortController();
  const { signal } = stop;
  let origins: readonly string[] = [];

  async function follow(): Promise<void> {
    const actor = await services.identity.resolveActor({ storeSlug, sessionToken: null, guestId: null });
    const { topics, kind, snapshot } = await services.extension.watch(actor);
    for await (const _news of live(hub, { topics, kind, snapshot, watcher: {}, signal })) {
      origins = await services.extension.frameOrigins(actor);
    }
  }

  async function keepFollowing(): Promise<void> {
    while (!signal.aborted) {
      await follow().catch((error: unknown) => {
        if (!signal.aborted) log.warn({ error }, 'extensions.unread');
      });
      await pause(RETRY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  const following = keepFollowing();
  return {
    current: () => origins,
    async close() {
      stop.abort();
      await following;
    },
  };
}
