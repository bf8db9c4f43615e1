import type { OrderView, ShipmentView } from '@pushcart/client';

const AT = new Date('2026-11-30T10:00:00Z');
const usd = (amount: number) => ({ amount, currency: 'USD' });
const both = (text: string) => ({ en: text, 'zh-CN': text });

/** A paid order of two units of tea. */
export function makeOrder(changes: Partial<OrderView> = {}): OrderView {
  return {
    ...{ id: 'o1', number: 4567, status: 'paid', version: 3, source: 'web', email: 'robin@example.com', note: null },
    ...{ subtotal: usd(2_000), shipping: usd(490), discount: usd(0), tax: usd(300), total: usd(2_490), due: usd(0) },
    ...{ discounts: [], grant: null, taxes: [], taxIncluded: true, promise: null, pickup: null, holdExpiresAt: null },
    lines: [
      {
        ...{ id: 'l1', variantId: 'v1', productId: 'p1', slug: 'tea', sku: 'TEA-250', image: null, parts: [] },
        ...{ name: both('Longjing tea'), optionText: both('250 g'), quantity: 2, calledOff: 0 },
        ...{ unitPrice: usd(1_000), total: usd(2_000), discount: usd(0) },
      },
    ],
    address: {
      ...{ name: 'Robin Example', phone: '', line1: 'Kai 1', line2: '', city: 'Hamburg', region: '' },
      ...{ postalCode: '20457', country: 'DE' },
    },
    delivery: { code: 'standard', name: both('Standard') },
    ...{ payments: [], shipments: [], returns: [], awaited: [] },
    timeline: [{ version: 1, type: 'order.placed', status: 'placed', actor: 'shopper', at: AT }],
    ...{ placedAt: AT, now: AT },
    ...changes,
  };
}

/** A parcel with both units and a label. */
export function makeParcel(changes: Partial<ShipmentView> = {}): ShipmentView {
  return {
    ...{
      id: 's1',
      carrier: 'sandbox',
      trackingNumber: 'TN1',
      status: 'label_created',
      hasLabel: true,
      printedAt: null,
    },
    ...{ warehouseId: 'w1', returnId: null, resendsId: null, resolution: null, refusal: null, route: [] },
    ...{ lines: [{ orderLineId: 'l1', quantity: 2 }], estimate: null, events: [], version: 1 },
    ...changes,
  };
}
