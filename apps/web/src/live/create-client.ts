import { createPushcart, type Pushcart } from '@pushcart/client';
import { chosenCurrency } from '../market/choose-currency.ts';
import { noteServerVersion } from './server-version.ts';

/** The shop that served this page. */
export function connectToShop(): Pushcart {
  return createPushcart({ url: window.location.origin, currency: chosenCurrency, onServerVersion: noteServerVersion });
}
