import type { CartLineView, CartView, LocalizedText, OrderView, ProductView } from '@pushcart/client';

export const both = (en: string, zh = en): LocalizedText => ({ en, 'zh-CN': zh });
export const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** A shirt in two colours and two sizes; no blue one is made in large. */
export function makeProduct(changes: Partial<ProductView> = {}): ProductView {
  const variant = (id: string, colour: string, size: string) => ({
    id,
    sku: id.toUpperCase(),
    options: { colour, size },
    price: eur(1900),
    compareAt: null,
    weightGrams: 200,
    parts: [],
  });
  return {
    id: 'shirt',
    slug: 'shirt',
    name: both('Shirt', '衬衫'),
    description: both('A shirt.'),
    brand: null,
    taxClass: 'standard',
    categories: [],
    images: [],
    options: [
      {
        key: 'colour',
        name: both('Colour'),
        values: [
          { key: 'red', name: both('Red') },
          { key: 'blue', name: both('Blue') },
        ],
      },
      {
        key: 'size',
        name: both('Size'),
        values: [
          { key: 'm', name: both('M') },
          { key: 'l', name: both('L') },
        ],
      },
    ],
    variants: [variant('red-m', 'red', 'm'), variant('red-l', 'red', 'l'), variant('blue-m', 'blue', 'm')],
    attributes: [],
    rating: { average: null, count: 0 },
    salesCount: 0,
    stock: [],
    ...changes,
  };
}

export function makeLine(changes: Partial<CartLineView> = {}): CartLineView {
  return {
    variantId: 'red-m',
    productId: 'shirt',
    slug: 'shirt',
    sku: 'RED-M',
    name: both('Shirt', '衬衫'),
    optionText: both('Red, M', '红，M'),
    image: null,
    quantity: 2,
    unitPrice: eur(1900),
    lineTotal: eur(3800),
    available: 5,
    awaited: null,
    limit: 99,
    stock: [{ variantId: 'red-m', warehouseId: 'w', available: 5, version: 1 }],
    problems: [],
    ...changes,
  };
}

export function makeCart(changes: Partial<CartView> = {}): CartView {
  return {
    id: 'cart',
    version: 1,
    lines: [makeLine()],
    saved: [],
    itemCount: 2,
    subtotal: eur(3800),
    discount: eur(0),
    offers: { discounts: [], codes: [], offers: [] },
    hold: null,
    ...changes,
  };
}

export function makeOrder(changes: Partial<OrderView> = {}): OrderView {
  const placedAt = new Date('2026-05-01T10:00:00Z');
  return {
    id: 'order',
    number: 1001,
    status: 'placed',
    version: 1,
    lines: [],
    subtotal: eur(3800),
    shipping: eur(490),
    discount: eur(0),
    discounts: [],
    grant: null,
    tax: eur(685),
    taxes: [{ rate: 1900, net: eur(3605), tax: eur(685) }],
    taxIncluded: true,
    total: eur(4290),
    due: eur(changes.status === undefined || changes.status === 'placed' ? 4290 : 0),
    source: 'web',
    email: 'lin@example.com',
    address: {
      name: 'Lin Wei',
      phone: '',
      line1: 'Hafenstraße 1',
      line2: '',
      city: 'Hamburg',
      region: '',
      postalCode: '20457',
      country: 'DE',
    },
    delivery: { code: 'standard', name: both('Standard') },
    note: null,
    promise: null,
    pickup: null,
    holdExpiresAt: null,
    placedAt,
    payments: [],
    shipments: [],
    returns: [],
    timeline: [{ version: 1, type: 'order.placed', status: 'placed', actor: 'shopper', at: placedAt }],
    awaited: [],
    now: placedAt,
    ...changes,
  };
}
