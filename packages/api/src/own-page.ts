import { DomainError } from '@pushcart/domain';

/** The address of a path of this shop. Resolved as a browser would, since `//host` and `/\host` look like paths and are not. */
export function ownPage(path: string, publicUrl: string, field: string): URL {
  const url = URL.canParse(path, publicUrl) ? new URL(path, publicUrl) : null;
  if (path.startsWith('/') && url !== null && url.origin === new URL(publicUrl).origin) return url;
  throw new DomainError('INVALID_INPUT', `${field} must be a path of this shop.`, { field });
}
