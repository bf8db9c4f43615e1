import { type AnyRouter, transformTRPCResponse } from '@trpc/server';
import type { HubEvent } from '../hub/hub-event.ts';
import { eventFrame } from '../live/event-frame.ts';

const REMEMBERED = 512;
/** Frames kept of one event. Request ids are the clients' choice: without a bound, those who all choose others fill the memory. */
const MAX_HEADS = 64;
const TEXT_FRAME = 0x81;

interface Encoded {
  /** The message's `result`, the same for everybody. */
  readonly result: string;
  /** Whole frames by message head; clients count their requests alike, so few heads serve nearly all. */
  readonly frames: Map<string, Buffer>;
}

/** Builds the WebSocket frame of an event once for each request id, whatever the number of sockets. */
export class FrameCache {
  readonly #config: AnyRouter['_def']['_config'];
  readonly #encoded = new Map<HubEvent, Encoded>();
  #lastEvent: HubEvent | null = null;
  #lastHead = '';
  #lastFrame: Buffer = Buffer.alloc(0);
  /** Times an event was serialised. */
  serialised = 0;

  constructor(router: AnyRouter) {
    this.#config = router._def._config;
  }

  /** The frame of `{<head>,"result":…}`. */
  frame(event: HubEvent, head: string): Buffer {
    if (event === this.#lastEvent && head === this.#lastHead) return this.#lastFrame;
    const encoded = this.#encoded.get(event) ?? this.#encode(event);
    let frame = encoded.frames.get(head);
    if (!frame) {
      frame = textFrame(`${head},"result":${encoded.result}}`);
      if (encoded.frames.size < MAX_HEADS) encoded.frames.set(head, frame);
    }
    this.#lastEvent = event;
    this.#lastHead = head;
    this.#lastFrame = frame;
    return frame;
  }

  #encode(event: HubEvent): Encoded {
    const { id } = event;
    const response = transformTRPCResponse(this.#config, {
      id: null,
      result: { type: 'data', data: { id, data: eventFrame(event) }, id },
    });
    const result = JSON.stringify('result' in response ? response.result : null);
    const encoded = { result, frames: new Map<string, Buffer>() };
    this.serialised += 1;
    this.#encoded.set(event, encoded);
    if (this.#encoded.size > REMEMBERED) {
      const [oldest] = this.#encoded.keys();
      if (oldest) this.#encoded.delete(oldest);
    }
    return encoded;
  }
}

/** An unmasked, uncompressed WebSocket text frame. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerLength + length);
  frame[0] = TEXT_FRAME;
  if (headerLength === 2) {
    frame[1] = length;
  } else if (headerLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, headerLength, 'utf8');
  return frame;
}
