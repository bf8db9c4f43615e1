import type { Readable } from 'node:stream';

/** Reads what a program says until it holds `wanted`; an error with all it said if it ends before. */
export async function untilText(stream: Readable, wanted: string): Promise<string> {
  let text = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if (text.includes(wanted)) return text;
  }
  throw new Error(`Ended with ${text}`);
}
