import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import { maskName } from './mask-name.ts';
import { ORDER_MOVES } from './order.ts';
import {
  cancelOrder,
  collectOrder,
  completeOrder,
  deliverOrder,
  editOrder,
  expireOrder,
  markPaid,
  noteOnOrder,
  type Order,
  packOrder,
  requirePayable,
  shipOrder,
} from './order-rules.ts';

const START = Date.UTC(2026, 0, 1);
const placed: Order = {
  id: 'o1',
  number: 1001,
  status: 'placed',
  version: 1,
  holdExpiresAt: new Date(START + 900_000),
};

const steps = {
  cancel: (order: Order, at: Date) => cancelOrder(order, { actor: 'shopper', at, hasParcel: false }),
  pay: markPaid,
  'edit by staff': (order: Order, at: Date) => editOrder(order, { actor: 'staff', at }),
  'edit by the shopper': (order: Order, at: Date) => editOrder(order, { actor: 'shopper', at }),
  pack: (order: Order, at: Date) => packOrder(order, at, 0),
  'pack unpaid': (order: Order, at: Date) => packOrder(order, at, 1),
  ship: shipOrder,
  deliver: deliverOrder,
  collect: collectOrder,
  complete: completeOrder,
  expire: expireOrder,
  note: (order: Order, at: Date) => noteOnOrder(order, 'payment.updated', { actor: 'provider', at }),
};

test('whatever happens in whatever order, an order stays on its graph and counts every step', () => {
  const names = fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[]));
  const happening = fc.tuple(names, fc.integer({ min: 0, max: 2_000_000 }));
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      let order = placed;
      for (const [name, offsetMs] of happenings) {
        try {
          const { next, events } = steps[name](order, new Date(START + offsetMs));
          expect(next.status === order.status || ORDER_MOVES[order.status].includes(next.status)).toBe(true);
          expect(next.version).toBe(order.version + 1);
          expect(events).toEqual([expect.objectContaining({ version: next.version, status: next.status })]);
          order = next;
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test('an order is payable until its hold ends, and expires only after that', () => {
  const before = new Date(START + 899_999);
  const after = new Date(START + 900_000);

  expect(() => requirePayable(placed, before)).not.toThrow();
  expect(() => requirePayable(placed, after)).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_PAYABLE' }));
  expect(() => expireOrder(placed, before)).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_PAYABLE' }));
  expect(expireOrder(placed, after).next).toMatchObject({ status: 'expired', holdExpiresAt: null });
});

test('a packed order is collected or shipped, and only what was shipped is brought', () => {
  const at = new Date(START);
  const packed: Order = { ...placed, status: 'packed' };
  const shipped: Order = { ...placed, status: 'shipped' };

  expect(collectOrder(packed, at).next.status).toBe('delivered');
  expect(() => deliverOrder(packed, at)).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_SHIPPABLE' }));
  expect(() => collectOrder(shipped, at)).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_COLLECTABLE' }));
});

test('an order whose parcel is booked cannot be cancelled', () => {
  const packed: Order = { ...placed, status: 'packed' };

  const cancel = () => cancelOrder(packed, { actor: 'shopper', at: new Date(START), hasParcel: true });

  expect(cancel).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_CANCELLABLE' }));
});

test.each([
  ['Robin Example', 'Robin E.'],
  ['王小明', '王**'],
  ['Prince', 'P**'],
  ['  ', ''],
])('the name %s is shown to staff as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('a shopper may edit an order until it is paid, staff until it is packed', () => {
  const at = new Date(START);
  const paid = { ...placed, status: 'paid', holdExpiresAt: null } as const;
  const packed = { ...paid, status: 'packed' } as const;
  const edit = (order: Order, actor: 'shopper' | 'staff') => () => editOrder(order, { actor, at });
  const refused = expect.objectContaining({ reason: 'ORDER_NOT_EDITABLE' });

  expect(edit(placed, 'shopper')().events).toEqual([expect.objectContaining({ type: 'order.edited', version: 2 })]);
  expect(edit(paid, 'staff')().next).toMatchObject({ status: 'paid', version: 2 });
  expect(edit(paid, 'shopper')).toThrow(refused);
  expect(edit(packed, 'staff')).toThrow(refused);
});

test('an order with money outstanding can be paid, and is not packed', () => {
  const at = new Date(START);
  const paid = { ...placed, status: 'paid', holdExpiresAt: null } as const;

  expect(() => requirePayable(paid, at, 500)).not.toThrow();
  expect(() => requirePayable(paid, at)).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_PAYABLE' }));
  expect(() => packOrder(paid, at, 500)).toThrow(
    expect.objectContaining({ reason: 'ORDER_NOT_PACKABLE', details: { due: 500 } }),
  );
});
