import type { OrderLineView, OrderView } from '@pushcart/client';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { makeOrder } from '../testing/make.ts';
import { makeReturn } from '../testing/make-return.ts';
import { renderInShop } from '../testing/render.tsx';
import { OrderReturns } from './order-returns.tsx';

const at = new Date('2026-05-04T10:00:00Z');
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const cup: OrderLineView = {
  id: 'cup',
  variantId: 'v',
  productId: 'p',
  slug: 'cup',
  sku: 'CUP',
  name: { en: 'Cup', 'zh-CN': '杯子' },
  optionText: { en: '', 'zh-CN': '' },
  image: null,
  quantity: 2,
  calledOff: 0,
  unitPrice: eur(1000),
  total: eur(2000),
  discount: eur(0),
  parts: [],
};

function delivered(changes: Partial<OrderView> = {}): OrderView {
  const step = { version: 2, type: 'order.delivered', status: 'delivered', actor: 'carrier', at } as const;
  return makeOrder({ status: 'delivered', lines: [cup], timeline: [step], now: at, ...changes });
}

const asked = makeReturn();

test('what was delivered can be asked to go back, for a reason', async () => {
  const request = vi.fn((_input: unknown) => asked);
  const client = fakeClient({ returns: { request } });
  await renderInShop(<OrderReturns order={delivered()} token="secret" />, { client });

  fireEvent.click(await screen.findByRole('button', { name: 'Send something back' }));
  fireEvent.change(await screen.findByLabelText('Cup'), { target: { value: '2' } });
  fireEvent.change(screen.getByLabelText('Why'), { target: { value: 'damaged' } });
  fireEvent.click(screen.getByRole('button', { name: 'Ask to return it' }));

  await vi.waitFor(() =>
    expect(request).toHaveBeenCalledWith({
      orderId: 'order',
      token: 'secret',
      reason: 'damaged',
      lines: [{ orderLineId: 'cup', quantity: 2 }],
      key: expect.any(String),
    }),
  );
});

test('what is asked back already is not asked twice, and can be kept after all', async () => {
  const withdraw = vi.fn((_input: unknown) => ({ ...asked, status: 'closed' }));
  const client = fakeClient({ returns: { withdraw } });
  await renderInShop(<OrderReturns order={delivered({ returns: [asked] })} token={undefined} />, { client });

  expect(await screen.findByText('You asked to return this; the shop looks at it')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send something back' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Keep it after all' }));

  await vi.waitFor(() => expect(withdraw).toHaveBeenCalledWith(expect.objectContaining({ returnId: 'r', version: 1 })));
});

test('nothing is said of returns before the order has arrived, or a month after', async () => {
  const late = new Date(at.getTime() + 31 * 86_400_000);
  for (const order of [delivered({ status: 'shipped' }), delivered({ now: late })]) {
    const { container, unmount } = await renderInShop(<OrderReturns order={order} token={undefined} />);
    expect(container.textContent).not.toContain('Returns');
    unmount();
  }
});

test('a return says that its money is on its way until it is paid back', async () => {
  const refunded = makeReturn({ status: 'refunded' });
  const returns = [refunded, makeReturn({ id: 's', status: 'refunded', isPaidBack: true })];
  await renderInShop(<OrderReturns order={delivered({ returns })} token={undefined} />);

  expect(await screen.findAllByText('Returned; your money is on its way back')).toHaveLength(1);
  expect(screen.getAllByText('Returned; your money is paid back')).toHaveLength(1);
});
