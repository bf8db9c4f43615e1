import { buildShop, install } from './bootstrap.mjs';

/** A vitest `globalSetup`: what tests start and open is built from the sources as they are now. */
export default async function setup() {
  await install();
  await buildShop();
}
