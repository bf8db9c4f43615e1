import { once } from 'node:events';
import { refusePlainly } from '@pushcart/api';
import type { LiveFrame } from '@pushcart/realtime';
import { getTRPCErrorFromUnknown } from '@trpc/server';
import type { Response } from 'express';
import { requestIdOf } from './request-log.ts';

const HEARTBEAT_MS = 15_000;
/** How soon an EventSource comes back when it is cut off. */
const RETRY_MS = 1_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // nginx would hold events back until a buffer is full.
  'X-Accel-Buffering': 'no',
};

/** After so long whoever follows comes back with their cursor, and is asked again who they are: sessions end without a word. */
const LIFE_MS = 3_600_000;

/** Aborts when the answer is closed, or has lived long enough. */
export function lifeOf(response: Response): AbortSignal {
  const left = new AbortController();
  const end = setTimeout(() => left.abort(), LIFE_MS);
  response.once('close', () => {
    clearTimeout(end);
    left.abort();
  });
  return left.signal;
}

/** Sends the frames of a live procedure as server-sent events, as fast as they are taken, until it ends or `left`. */
export async function sendEvents(stream: unknown, response: Response, left: AbortSignal): Promise<void> {
  response.writeHead(200, HEADERS);
  response.write(`retry: ${RETRY_MS}\n\n`);
  const heart = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
  try {
    for await (const [id, frame] of stream as AsyncIterable<readonly [string, LiveFrame<unknown>]>) {
      const isTaken = response.write(`id: ${id}\nevent: ${frame.kind}\ndata: ${JSON.stringify(frame)}\n\n`);
      if (!isTaken) await once(response, 'drain', { signal: left });
    }
  } catch (error) {
    if (left.aborted) return;
    const { body } = refusePlainly(getTRPCErrorFromUnknown(error), requestIdOf(response));
    response.write(`event: refused\ndata: ${JSON.stringify(body)}\n\n`);
  } finally {
    clearInterval(heart);
    response.end();
  }
}
