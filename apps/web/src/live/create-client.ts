import { createPushcart, type Pushcart } from '@pushcart/client';
import { noteServerVersion } from './server-version.ts';

/** The shop that served this page. */
export function connectToShop(): Pushcart {
  return createPushcart({ url: window.location.origin, onServerVersion: noteServerVersion });
}
