import type { Actor, Picture } from '@pushcart/domain';

export interface MediaService {
  /** Keeps a picture of up to 10 MiB, drawn anew. The same bytes give the same file. */
  upload(actor: Actor, bytes: Uint8Array): Promise<Picture>;
}
