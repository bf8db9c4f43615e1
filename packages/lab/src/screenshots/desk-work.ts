import { newKey, type Pushcart } from '@pushcart/client';
import { EVERYTHING, WEBHOOK_EVENT_TYPES } from '@pushcart/domain';
import type { Makers } from './page-shop.ts';
import type { Trade } from './trade.ts';

/** What the demo merchant has set up. */
export interface DeskWork {
  readonly accountId: string;
  readonly endpointId: string;
  readonly extensionId: string;
  readonly priceListId: string;
  /** Orders that are to be picked, as the address of a pick list names them. */
  readonly picks: readonly string[];
}

const DAY_MS = 86_400_000;
const MOST_PICKS = 6;
/** Nobody listens there: its deliveries fail and are tried again. */
const NOBODY = 'http://127.0.0.1:9/hooks';

/** Sets up what the desk has pages for, and writes down what its order and customer pages show. */
export async function workAtDesk({ shopper, merchant }: Makers, trade: Trade, panelUrl: string): Promise<DeskWork> {
  const { account } = await shopper.session.current.query();
  const [priceList] = await merchant.priceList.list.query();
  if (account === null || priceList === undefined) throw new Error('The demo store has no shopper, or no price list.');
  await promote(merchant);
  await merchant.apiKey.create.mutate({ name: 'Till', scopes: ['orders.read', 'stock.read'], days: 90 });
  const endpointId = await listen(merchant);
  const extensionId = await extend(merchant, panelUrl);
  for (const subject of [{ orderId: trade.orders.shipped.orderId }, { accountId: account.id }]) {
    await merchant.note.add.mutate({ subject, body: '请放在门卫处，周末不收件。', key: newKey() });
  }
  await review(shopper, trade);
  const picks = await findPicks(merchant);
  return { accountId: account.id, endpointId, extensionId, priceListId: priceList.id, picks };
}

async function findPicks(merchant: Pushcart): Promise<readonly string[]> {
  const { rows } = await merchant.shipment.queue.query({});
  return rows
    .filter(({ stage }) => stage === 'to_pick' || stage === 'to_pack')
    .slice(0, MOST_PICKS)
    .map(({ order, warehouseId }) => `${order.id}.${warehouseId}`);
}

async function promote(merchant: Pushcart): Promise<void> {
  const rule = {
    scope: EVERYTHING,
    currency: null,
    minSubtotal: null,
    firstOrderOnly: false,
    needsCoupon: false,
    stacking: 'stackable',
    priority: 0,
    totalLimit: null,
    perPersonLimit: null,
  } as const;
  const when = { startsAt: null, endsAt: new Date(Date.now() + 30 * DAY_MS) };
  const welcome = await merchant.promotion.create.mutate({
    draft: {
      ...when,
      name: { en: 'Welcome', 'zh-CN': '新客见面礼' },
      rule: { ...rule, effect: { kind: 'percent', basisPoints: 1_000 }, needsCoupon: true, perPersonLimit: 1 },
    },
    key: newKey(),
  });
  const ref = { promotionId: welcome.id, version: welcome.version };
  await merchant.promotion.setStatus.mutate({ ...ref, status: 'active' });
  const codes = { code: 'HELLO10' };
  await merchant.promotion.addCodes.mutate({ promotionId: welcome.id, codes, useLimit: 500, key: newKey() });
  const effect = { kind: 'buy_x_get_y', buy: 2, get: 1, basisPoints: 10_000, getFrom: null, timesPerOrder: 1 } as const;
  await merchant.promotion.create.mutate({
    draft: { ...when, name: { en: 'Three for two', 'zh-CN': '买二送一' }, rule: { ...rule, effect } },
    key: newKey(),
  });
}

/** Returns the id of an endpoint that has failed to take an event. */
async function listen(merchant: Pushcart): Promise<string> {
  const draft = { url: NOBODY, description: 'Accounting', types: [...WEBHOOK_EVENT_TYPES], status: 'active' } as const;
  const { endpoint } = await merchant.webhook.create.mutate({ draft, key: newKey() });
  await merchant.webhook.test.mutate({ endpointId: endpoint.id, key: newKey() });
  return endpoint.id;
}

async function extend(merchant: Pushcart, url: string): Promise<string> {
  const { extension } = await merchant.extension.create.mutate({
    draft: {
      name: { en: 'Loyalty', 'zh-CN': '会员积分' },
      url,
      slots: ['desk.order', 'desk.customer', 'desk.page', 'shop.order'],
      roles: ['owner', 'manager', 'support'],
      minHeight: 160,
      maxHeight: 800,
      isEnabled: true,
    },
    key: newKey(),
  });
  return extension.id;
}

/** Of something that has arrived, by the shopper whom it was sent to. */
async function review(shopper: Pushcart, { orders }: Trade): Promise<void> {
  const { lines } = await shopper.order.get.query({ orderId: orders.returned.orderId });
  const productId = lines.at(-1)?.productId;
  if (productId === undefined) throw new Error('The order has no line.');
  const words = { title: 'As in the picture', body: 'Came in two days, well wrapped. The lid fits.' };
  await shopper.review.write.mutate({ ...words, productId, rating: 4, photos: [], locale: 'en' });
}
