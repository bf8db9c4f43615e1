import type { Pushcart } from '@pushcart/client';
import { DEMO_SHOPPER } from '@pushcart/demo/generate';
import { type BenchShop, type BenchShopOptions, openBenchShop } from '../measure/bench-shop.ts';
import { openAccount, openStaff } from '../measure/shoppers.ts';
import { type DeskWork, workAtDesk } from './desk-work.ts';
import { openPanelPage } from './panel-page.ts';
import { type Trade, trade } from './trade.ts';

/** Through whom the things on the pages are made. */
export interface Makers {
  readonly shop: BenchShop;
  readonly shopper: Pushcart;
  readonly merchant: Pushcart;
}

/** What addresses of pages are made of. */
export interface Made extends Trade, DeskWork {}

/** A shop that has something to show on each of its pages. */
export interface PageShop extends AsyncDisposable {
  /** Where browsers go. */
  readonly url: string;
  /** Where they read what the shop has written to them. */
  readonly inbox: string;
  readonly made: Made;
}

/** The carrier's next scan comes when it is asked for, so that a parcel stays where a page should show it. */
const LEG_MS = '3600000';

export async function openPageShop({ demo, progress }: Omit<BenchShopOptions, 'nodes'>): Promise<PageShop> {
  process.env.CARRIER_LEG_MS = LEG_MS;
  const panel = await openPanelPage();
  const shop = await openBenchShop({ nodes: 1, ...(demo && { demo }), progress }).catch(async (error) => {
    await panel[Symbol.asyncDispose]();
    throw error;
  });
  const close = async () => {
    await shop[Symbol.asyncDispose]();
    await panel[Symbol.asyncDispose]();
  };
  try {
    progress('Making what the pages show');
    return { url: shop.publicUrl, inbox: shop.inbox, made: await fill(shop, panel.url), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(shop: BenchShop, panelUrl: string): Promise<Made> {
  const [url] = shop.urls;
  const [shopper, merchant] = await Promise.all([openAccount(url, DEMO_SHOPPER), openStaff(url)]);
  const makers = { shop, shopper, merchant };
  const traded = await trade(makers);
  const made = { ...traded, ...(await workAtDesk(makers, traded, panelUrl)) };
  await Promise.all([shopper.close(), merchant.close()]);
  return made;
}
