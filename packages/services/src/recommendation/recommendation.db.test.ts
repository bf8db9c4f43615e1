import type { Actor, Interaction, Recommendations } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBehaviourService } from '../behaviour/index.ts';
import { createCartService } from '../cart/index.ts';
import { placeOrder } from '../testing/make-order.ts';
import type { MadeProduct } from '../testing/make-product.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createRecommendationService } from './index.ts';
import { learn } from './learn.ts';
import type { RecommendationService } from './recommendation-service.ts';

let store: TestStore;
let recommend: RecommendationService;
let pool: pg.Pool;
let [kettle, cup, tea, mat, rug]: MadeProduct[] = [];
beforeAll(async () => {
  store = await createTestStore({ stock: 0 });
  recommend = createRecommendationService(store.deps);
  pool = new pg.Pool({ connectionString: store.databaseUrl, max: 2 });
  [kettle, cup, tea, mat, rug] = await Promise.all(
    Array.from({ length: 5 }, () => store.addProduct({ price: 1000, stock: 1_000 })),
  );
});
afterAll(async () => {
  await pool.end();
  await store[Symbol.asyncDispose]();
});

function made(product: MadeProduct | undefined): MadeProduct {
  if (product === undefined) throw new Error('The product is made before the tests.');
  return product;
}

/** Somebody orders and pays for these products, and the log reader hears of it. */
async function buy(actor: Actor, products: readonly (MadeProduct | undefined)[]): Promise<void> {
  const orders = store.deps.db.order;
  const [first, ...others] = products.map((product) => made(product).variantIds[0]);
  const { orderId } = await placeOrder(store.deps, actor, { variantId: first ?? '' });
  const line = await store.deps.db.orderLine.findFirstOrThrow({ where: { orderId } });
  const variants = await store.deps.db.variant.findMany({ where: { id: { in: others } } });
  await store.deps.db.orderLine.createMany({
    data: variants.map((variant, position) => ({
      ...{ orderId, variantId: variant.id, productId: variant.productId, sku: variant.sku, snapshot: {} },
      ...{ quantity: 1, unitPrice: line.unitPrice, total: line.total, position: position + 1 },
    })),
  });
  await orders.update({ where: { id: orderId }, data: { status: 'paid', paidAt: store.clock.now() } });
  store.clock.advance(60_000);
  await hear([{ topic: `store:${store.storeId}:orders`, type: 'order.paid', key: orderId, payload: {} }]);
}

/** What the log says of what visitors did, from now on. */
async function look(actor: Actor, products: readonly (MadeProduct | undefined)[]): Promise<void> {
  const behaviour = createBehaviourService(store.deps);
  await behaviour.choose(actor, { allowed: true });
  const { db } = store.deps;
  await db.outbox.deleteMany({ where: { topic: { startsWith: 'recommendations:' } } });
  const interactions = products.map(
    (product, place): Interaction => ({
      kind: 'view',
      productId: made(product).productId,
      agoMs: (products.length - place) * 1_000,
    }),
  );
  await behaviour.record(actor, { interactions });
  await hear(await db.outbox.findMany({ where: { topic: { startsWith: 'recommendations:' } } }));
}

async function hear(news: readonly Pick<LogEvent, 'topic' | 'type' | 'key' | 'payload'>[]): Promise<void> {
  const events = news.map(
    ({ topic, type, key, payload }, position): LogEvent => ({
      ...{ position, topic, seq: position, key, version: 1, type, payload, at: store.clock.now() },
    }),
  );
  const client = await pool.connect();
  try {
    await learn(client, events);
  } finally {
    client.release();
  }
}

const found = ({ items }: Recommendations) => items.map(({ product, reason }) => [product.id, reason.kind]);

test('a store where nothing has happened recommends what is new and can be bought', async () => {
  const answer = await recommend.forYou(store.guest(), { limit: 4 });

  expect(answer.isPersonal).toBe(false);
  expect(answer.items.map(({ reason }) => reason.kind)).toEqual(['new', 'new', 'new', 'new']);
  expect(answer.items.map(({ product }) => product.id)).not.toContain(store.product.productId);
});

test('what was bought in one order goes together, and an order counts once', async () => {
  const shopper = await store.shopper();
  await buy(shopper, [kettle, cup]);
  await buy(await store.shopper(), [kettle, cup]);
  await buy(await store.shopper(), [mat, rug]);
  const before = await store.deps.db.productPair.findMany({ orderBy: [{ productId: 'asc' }, { otherId: 'asc' }] });
  const orders = await store.deps.db.order.findMany({ select: { id: true } });
  const again = orders.map(({ id }) => {
    return { topic: `store:${store.storeId}:orders`, type: 'order.paid', key: id, payload: {} };
  });
  await hear(again);

  const answer = await recommend.forProduct(store.guest(), {
    productId: made(kettle).productId,
    kind: 'bought-together',
    limit: 1,
  });

  expect(found(answer)).toEqual([[made(cup).productId, 'bought-together']]);
  expect(await store.deps.db.productPair.findMany({ orderBy: [{ productId: 'asc' }, { otherId: 'asc' }] })).toEqual(
    before,
  );
});

test('beside a cart stands what is bought with the things in it, and nothing beside an empty one', async () => {
  const guest = store.guest();
  const cart = createCartService(store.deps);
  const forCart = () => recommend.forCart(guest, { limit: 2 });
  expect((await forCart()).items).toEqual([]);

  for (const product of [kettle, mat]) {
    await cart.addLine(guest, {
      variantId: made(product).variantIds[0] ?? '',
      quantity: 1,
      key: `put-in-${product?.slug}`,
    });
  }

  const together = found(await forCart()).filter(([, reason]) => reason === 'bought-together');
  expect(together.map(([id]) => id).sort()).toEqual([made(cup).productId, made(rug).productId].sort());
});

test('what was looked at changes the row at once, with the reason, and only where that is allowed', async () => {
  for (let n = 0; n < 3; n += 1) await look(store.guest(), [tea, mat]);
  const guest = store.guest();
  const before = await recommend.forYou(guest, { limit: 1 });

  await look(guest, [tea]);

  const after = await recommend.forYou(guest, { limit: 1 });
  expect(before.isPersonal).toBe(false);
  expect(after).toMatchObject({
    isPersonal: true,
    items: [{ product: { id: made(mat).productId }, reason: { kind: 'viewed', because: { slug: made(tea).slug } } }],
  });
  await createBehaviourService(store.deps).choose(guest, { allowed: false });
  const refused = await recommend.forYou(guest, { limit: 1, recent: [made(tea).productId] });
  expect(refused.isPersonal).toBe(false);
});

test('one visitor, however busy, makes no pair and is one visitor in what is wanted; the second makes it one', async () => {
  const [one, other] = [await store.addProduct(), await store.addProduct()];
  const busy = store.guest();
  const beside = async () => {
    const input = { productId: one.productId, kind: 'viewed-also', limit: 10 } as const;
    return found(await recommend.forProduct(store.guest(), input)).filter(([, reason]) => reason === 'viewed');
  };

  for (let n = 0; n < 10; n += 1)
    await look(
      busy,
      Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? one : other)),
    );

  expect(await beside()).toEqual([]);
  const interest = await store.deps.db.productInterest.findUnique({ where: { productId: other.productId } });
  expect(interest?.viewed).toBe(1);
  await look(store.guest(), [one, other]);
  expect(await beside()).toEqual([[other.productId, 'viewed']]);
});

test('a reason names nothing that is not on sale, and nothing of another store', async () => {
  const secret = await store.addProduct({ name: 'Secret teapot' });
  for (let n = 0; n < 3; n += 1) await look(store.guest(), [secret, mat]);
  await store.deps.db.product.update({ where: { id: secret.productId }, data: { status: 'archived' } });
  const [guest, recent] = [store.guest(), [secret.productId]];

  const answers = [
    await recommend.forYou(guest, { limit: 10, recent }),
    await recommend.forProduct(guest, { productId: secret.productId, kind: 'viewed-also', limit: 10 }),
  ];

  expect(JSON.stringify(answers)).toContain(made(mat).productId);
  expect(JSON.stringify(answers)).not.toMatch(/Secret|because/);
});

test('nobody is offered what they have, unless it is a thing people buy again', async () => {
  const [one, other] = [await store.shopper(), await store.shopper()];
  for (const actor of [one, other]) {
    await createBehaviourService(store.deps).choose(actor, { allowed: true });
    for (let n = 0; n < 3; n += 1) await buy(actor, [tea]);
  }
  await buy(one, [rug]);

  const rows = found(await recommend.forYou(one, { limit: 10 }));

  expect(rows).toContainEqual([made(tea).productId, 'bought-before']);
  await store.deps.db.productInterest.update({
    where: { productId: made(rug).productId },
    data: { buyers: 1_000, repeaters: 0 },
  });
  const later = found(await recommend.forYou(one, { limit: 10 }));
  expect(later.map(([id]) => id)).not.toContain(made(rug).productId);
  const besideMat = (actor: Actor) =>
    recommend.forProduct(actor, { productId: made(mat).productId, kind: 'bought-together', limit: 10 });
  expect(found(await besideMat(one)).map(([id]) => id)).not.toContain(made(rug).productId);
  expect(found(await besideMat(store.guest())).map(([id]) => id)).toContain(made(rug).productId);
  const fresh = await recommend.forYou(one, { limit: 10, onlyNew: true });
  expect(found(fresh).map(([id]) => id)).not.toContain(made(tea).productId);
});

test('what is sold out or hidden is not recommended', async () => {
  const guest = store.guest();
  await look(guest, [tea]);
  await createBehaviourService(store.deps).record(guest, {
    interactions: [{ kind: 'hide', productId: made(mat).productId, agoMs: 0 }],
  });
  await store.deps.db.stockLevel.updateMany({
    where: { variantId: made(cup).variantIds[0] },
    data: { onHand: 0 },
  });

  const shown = found(await recommend.forYou(guest, { limit: 10 })).map(([id]) => id);

  const beside = await recommend.forProduct(guest, { productId: made(tea).productId, kind: 'viewed-also', limit: 10 });
  for (const ids of [shown, found(beside).map(([id]) => id)]) {
    expect(ids).not.toContain(made(mat).productId);
    expect(ids).not.toContain(made(cup).productId);
  }
});

test('a stream of news is for who has a name', async () => {
  const guest = store.guest();

  expect((await recommend.watch(guest)).topics).toEqual([expect.stringMatching(/^recommendations:/)]);
  await expect(recommend.watch({ ...guest, guestId: null })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});
