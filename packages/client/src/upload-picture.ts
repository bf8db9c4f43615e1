import type { AppRouter } from '@pushcart/api';
import type { Picture } from '@pushcart/domain';
import { TRPCClientError } from '@trpc/client';
import superjson from 'superjson';
import type { PushcartOptions } from './create-pushcart.ts';
import { CLIENT_VERSION } from './version.ts';

/**
 * Uploads a picture of up to 10 MiB (JPEG, PNG, WebP, AVIF or GIF) as whoever is signed in. The shop draws it anew in its own sizes; the
 * `file` it answers with is what a review takes.
 */
export async function uploadPicture(
  { url, token, fetch: send = globalThis.fetch }: Pick<PushcartOptions, 'url' | 'token' | 'fetch'>,
  picture: Blob,
): Promise<Picture> {
  const secret = typeof token === 'function' ? await token() : token;
  const response = await send(new URL('/media', url), {
    method: 'POST',
    body: picture,
    headers: {
      'content-type': picture.type,
      'x-pushcart-client': CLIENT_VERSION,
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
    },
  }).catch((error: unknown) => {
    throw TRPCClientError.from<AppRouter>(error instanceof Error ? error : new Error(String(error)));
  });
  if (response.ok) return (await response.json()) as Picture;
  throw TRPCClientError.from<AppRouter>(await refusalOf(response));
}

type Refusal = Parameters<typeof TRPCClientError.from<AppRouter>>[0];

async function refusalOf(response: Response): Promise<Refusal> {
  try {
    const { error } = (await response.json()) as { readonly error: Parameters<typeof superjson.deserialize>[0] };
    return { error: superjson.deserialize(error) } as Refusal;
  } catch {
    // A proxy on the way answered, not the shop.
    return new Error(`The shop answered ${response.status}.`);
  }
}
