import { newKey, type Pushcart, type RouterInputs, type RouterOutputs } from '@pushcart/client';
import { percentile, round } from '../measure/figures.ts';
import { openGuest, openStaff } from '../measure/shoppers.ts';

type Card = RouterOutputs['catalog']['list']['items'][number];
type Filter = RouterInputs['catalog']['list'];
type Draft = RouterInputs['product']['edit']['draft'];

const PRODUCTS = 10;
const PATIENCE_MS = 10_000;

/**
 * How long after staff have had their answer a search finds a product as it is then: by its new name, at its new price, no longer among what
 * can be bought, and among it again. Times are in milliseconds.
 */
export async function measureFreshness(url: string) {
  const [staff, shopper] = [await openStaff(url), openGuest(url)];
  const products = await someProducts(staff, shopper);
  const times = new Map<string, number[]>();
  for (const [n, product] of products.entries()) {
    const name = `Freshly${n}named`;
    const price = product.priceFrom.amount - 1;
    const among = async (filter: Filter) => {
      const found = await shopper.catalog.list.query({ query: name, limit: 24, ...filter });
      return found.items.some(({ id }) => id === product.id);
    };
    const steps: readonly (readonly [change: string, make: () => Promise<unknown>, isSeen: () => Promise<boolean>])[] =
      [
        ['renamed', () => edit(staff, product, (draft) => renamed(draft, name)), () => among({})],
        [
          'repriced',
          () => edit(staff, product, (draft) => repriced(draft, price)),
          () => among({ priceFrom: price, priceTo: price }),
        ],
        ['sold out', () => moveStock(staff, product, -1), async () => !(await among({ inStock: true }))],
        ['back in stock', () => moveStock(staff, product, 1), () => among({ inStock: true })],
      ];
    for (const [change, make, isSeen] of steps) {
      await make();
      times.set(change, [...(times.get(change) ?? []), await until(change, isSeen)]);
    }
  }
  await Promise.all([staff.close(), shopper.close()]);
  return [...times].map(([change, taken]) => ({
    step: `found as ${change}`,
    p50: round(percentile(taken, 0.5)),
    longest: round(Math.max(...taken)),
  }));
}

/** Products of one variant, which neither a price list nor the parts of a bundle price: staff change their base price. */
async function someProducts(staff: Pushcart, shopper: Pushcart): Promise<readonly Card[]> {
  const { items } = await shopper.catalog.list.query({ inStock: true, limit: 50 });
  const single = items.filter(
    ({ variantIds, stock }) => variantIds.length === 1 && stock.every(({ warehouseId }) => warehouseId !== null),
  );
  const known = await Promise.all(single.map(({ id: productId }) => staff.product.get.query({ productId })));
  return single.filter(({ priceFrom }, at) => known[at]?.variants[0]?.price === priceFrom.amount).slice(0, PRODUCTS);
}

async function until(change: string, isSeen: () => Promise<boolean>): Promise<number> {
  const startedAt = performance.now();
  while (!(await isSeen())) {
    if (performance.now() - startedAt > PATIENCE_MS)
      throw new Error(`Not found as ${change} within ${PATIENCE_MS} ms.`);
  }
  return performance.now() - startedAt;
}

async function edit(staff: Pushcart, { id: productId }: Card, change: (draft: Draft) => Draft): Promise<void> {
  const {
    id: _,
    status,
    version,
    currency,
    publishedAt,
    createdAt,
    ...draft
  } = await staff.product.get.query({ productId });
  await staff.product.edit.mutate({ productId, version, draft: change(draft) });
}

const renamed = (draft: Draft, name: string): Draft => ({ ...draft, name: { ...draft.name, en: name } });

function repriced(draft: Draft, price: number): Draft {
  return { ...draft, variants: draft.variants.map((variant) => ({ ...variant, price })) };
}

/** Takes all that is there away, or brings it back. */
async function moveStock(staff: Pushcart, { stock }: Card, sign: 1 | -1): Promise<void> {
  for (const { variantId, warehouseId, available } of stock) {
    if (warehouseId === null || available === 0) continue;
    await staff.inventory.adjust.mutate({
      variantId,
      warehouseId,
      delta: sign * available,
      cause: 'Benchmark',
      key: newKey(),
    });
  }
}
