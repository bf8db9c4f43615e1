import { createPushcart, type Pushcart } from '@pushcart/client';
import { chosenCurrency } from '../market/choose-currency.ts';
import { buildWatch } from './server-build.ts';

/** The shop that served this page. */
export function connectToShop(): Pushcart {
  return createPushcart({ url: window.location.origin, currency: chosenCurrency, fetch: tellingBuild });
}

/** Each answer names the build of the shop that gave it. */
const tellingBuild: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const build = response.headers.get('x-pushcart-build');
  if (build !== null) buildWatch.note(build);
  return response;
};
