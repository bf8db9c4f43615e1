import { TRPCError } from '@trpc/server';
import type { Hub } from '../hub/hub.ts';
import type { Revocable } from '../hub/revocation-watch.ts';
import type { Watcher } from '../revocation.ts';
import type { StreamOptions } from './live.ts';
import type { Sink, Stream } from './sink.ts';

/** What streams of both kinds share: their life in the hub, their right to go on, and one task at a time. */
export abstract class BaseStream implements Stream, Revocable {
  protected readonly hub: Hub;
  protected readonly options: StreamOptions;
  protected readonly sink: Sink;
  protected closed = false;
  /** Grows with every task: a task that finds another number has been overtaken. */
  #task = 0;

  constructor(hub: Hub, options: StreamOptions, sink: Sink) {
    this.hub = hub;
    this.options = options;
    this.sink = sink;
    hub.revocations.add(this);
  }

  get watcher(): Watcher {
    return this.options.watcher;
  }

  get topics(): readonly string[] {
    return this.options.topics;
  }

  abstract resume(): void;
  protected abstract leave(): void;

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.hub.revocations.delete(this);
    this.leave();
  }

  reconsider(): void {
    const { mayWatch } = this.options;
    if (!mayWatch) {
      this.fail(new TRPCError({ code: 'UNAUTHORIZED', message: 'Access was revoked.' }));
      return;
    }
    mayWatch().then(
      (may) => {
        if (!may) this.fail(new TRPCError({ code: 'FORBIDDEN', message: 'Access was revoked.' }));
      },
      (error) => this.fail(error),
    );
  }

  protected fail(error: unknown): void {
    if (this.closed) return;
    this.close();
    this.sink.fail(error);
  }

  /** Runs `work` instead of what ran before; `work` must stop, after each wait, when `overtaken` says so. */
  protected run(work: (overtaken: () => boolean) => Promise<void>): void {
    this.#task += 1;
    const task = this.#task;
    work(() => this.closed || task !== this.#task).catch((error) => {
      if (task === this.#task) this.fail(error);
    });
  }
}
