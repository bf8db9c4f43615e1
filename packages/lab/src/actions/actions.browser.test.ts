import { openBrowser, type People } from '@pushcart/stack/browser';
import { afterAll, beforeAll, test } from 'vitest';
import { openPageShop, type PageShop } from '../screenshots/page-shop.ts';
import { accountActions } from './account-actions.ts';
import { browsingActions } from './browsing-actions.ts';
import { buyingActions } from './buying-actions.ts';
import { catalogueActions } from './catalogue-actions.ts';
import { frameActions } from './frame-actions.ts';
import { lockActions } from './lock-actions.ts';
import { mailActions } from './mail-actions.ts';
import { placeActions } from './place-actions.ts';
import { productActions } from './product-actions.ts';
import { sellingActions } from './selling-actions.ts';
import { openStage, type Stage } from './stage.ts';
import { stockActions } from './stock-actions.ts';
import { storeActions } from './store-actions.ts';

let shop: PageShop;
let people: People;
let stage: Stage;

/** The shop and its databases start from nothing. */
const START_MS = 240_000;

beforeAll(async () => {
  [shop, people] = await Promise.all([openPageShop({ progress: () => {} }), openBrowser()]);
  stage = await openStage(shop, people);
}, START_MS);
afterAll(async () => {
  await people[Symbol.asyncDispose]();
  await shop[Symbol.asyncDispose]();
}, START_MS);

const ACTIONS = {
  ...frameActions,
  ...browsingActions,
  ...buyingActions,
  ...accountActions,
  ...productActions,
  ...catalogueActions,
  ...stockActions,
  ...storeActions,
  ...placeActions,
  ...mailActions,
  ...lockActions,
  // The last of these ends a session of the shopper.
  ...sellingActions,
};

test.each(Object.entries(ACTIONS))('%s', (_sentence, act) => act(stage));
