import { money, type SignedInActor } from '@pushcart/domain';
import type { FlashSaleService } from '../flash-sale/flash-sale-service.ts';
import { newKey, TEST_ADDRESS } from './make-order.ts';
import type { TestStore } from './test-store.ts';

const MINUTE = 60_000;

export interface FlashSaleOptions {
  readonly quota?: number;
  readonly perAccount?: number;
  readonly stock?: number;
  /** A product of its own when left out. */
  readonly variantId?: string;
}

export interface OpenFlashSale {
  readonly saleId: string;
  readonly variantId: string;
}

/** A sale whose queue is open, which starts in ten minutes and ends thirty minutes after that. */
export async function openFlashSale(
  store: TestStore,
  sales: FlashSaleService,
  owner: SignedInActor,
  { quota = 5, perAccount = 1, stock = 100, ...given }: FlashSaleOptions = {},
): Promise<OpenFlashSale> {
  const variantId = given.variantId ?? (await store.addProduct({ stock })).variantIds[0];
  const inMinutes = (minutes: number) => new Date(store.clock.now().getTime() + minutes * MINUTE);
  const draft = {
    name: { en: 'Singles Day', 'zh-CN': '双十一' },
    opensAt: inMinutes(0),
    startsAt: inMinutes(10),
    endsAt: inMinutes(40),
    items: [{ variantId, price: 500, quota, perAccount }],
  };
  const { id } = await sales.create(owner, { draft, key: newKey() });
  return { saleId: id, variantId };
}

/** What a shopper sends to take a place. */
export const flashJoin = (sale: OpenFlashSale, quantity = 1) => ({
  ...sale,
  quantity,
  email: 'robin@example.com',
  address: TEST_ADDRESS,
  deliveryCode: 'standard',
  expectedTotal: money(500 * quantity + 490, 'EUR'),
  locale: 'en' as const,
  key: newKey(),
});

/** New shoppers, each with a place, in the order of their places. */
export async function joinFlashSale(
  store: TestStore,
  sales: FlashSaleService,
  sale: OpenFlashSale,
  count: number,
): Promise<readonly SignedInActor[]> {
  const shoppers: SignedInActor[] = [];
  for (let i = 0; i < count; i++) {
    const shopper = await store.shopper();
    await sales.join(shopper, flashJoin(sale));
    shoppers.push(shopper);
  }
  return shoppers;
}
