import type { AppRouter } from '@pushcart/api';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { reviveDates } from './event-dates.ts';

interface EventFrame {
  readonly kind: 'event';
  readonly topic: string;
  readonly key: string;
  readonly seq: number;
  readonly data: unknown;
}

/** Makes the frames of a stream what their types say: dates are dates, and an event that was seen does not come again. */
export function liveLink(onFrame: () => void): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const seen = createSeen();
        return next(op).subscribe({
          ...observer,
          next(envelope) {
            const frame = frameOf(envelope.result);
            if (frame === null) return observer.next(envelope);
            onFrame();
            if (frame.kind === 'snapshot') seen.clear();
            if (isEvent(frame)) {
              if (!seen.isNew(frame)) return;
              reviveDates(op.path, frame.data);
            }
            observer.next(envelope);
          },
        });
      });
}

function frameOf(result: unknown): { readonly kind: unknown } | null {
  const frame = isObject(result) && isObject(result.data) ? result.data.data : null;
  return isObject(frame) && 'kind' in frame ? frame : null;
}

function isEvent(frame: { readonly kind: unknown }): frame is EventFrame {
  return frame.kind === 'event';
}

function isObject(value: unknown): value is { readonly data?: unknown } {
  return typeof value === 'object' && value !== null;
}

const REMEMBERED = 10_000;

// By key: events of different keys may overtake each other where only the latest of each counts.
function createSeen() {
  const last = new Map<string, number>();
  return {
    clear: () => last.clear(),
    isNew({ topic, key, seq }: EventFrame): boolean {
      const name = `${topic} ${key}`;
      if (seq <= (last.get(name) ?? -1)) return false;
      last.delete(name);
      last.set(name, seq);
      const oldest = last.keys().next();
      if (last.size > REMEMBERED && oldest.done !== true) last.delete(oldest.value);
      return true;
    },
  };
}
