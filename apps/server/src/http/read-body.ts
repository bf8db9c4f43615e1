import type { IncomingMessage } from 'node:http';
import { TRPCError } from '@trpc/server';

export function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else reject(new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: `Send at most ${maxBytes} bytes.` }));
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}
