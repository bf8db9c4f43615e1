import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { makeSession } from '../desk/testing/makers.ts';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { fakeClient } from '../testing/fake-client.ts';
import { both, eur, makeOrder } from '../testing/make.ts';
import { makeEntry, makeItem, makeSale } from '../testing/make-sale.ts';
import { renderInShop } from '../testing/render.tsx';
import { loadFlashMessages } from './messages/load.ts';
import { useFlashSale } from './use-flash-sale.ts';
import { WaitingRoom } from './waiting-room.tsx';

function Room() {
  const { data } = useFlashSale('sale');
  return data === undefined ? null : <WaitingRoom live={data} />;
}

const GUEST = { ...makeSession(null), account: null };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const started = () => makeSale({ phase: 'open', startsAt: minutesAgo(1) });
const ADDRESS = { ...makeOrder().address, id: 'home', isDefault: true };

interface Given {
  readonly sale?: ReturnType<typeof makeSale>;
  readonly session?: ReturnType<typeof makeSession>;
  readonly entries?: readonly ReturnType<typeof makeEntry>[];
}

async function enter({ sale = started(), session = makeSession(null), entries = [] }: Given = {}) {
  const promise = { from: '2026-05-03', to: '2026-05-04' };
  const quote = { delivery: [{ code: 'standard', name: both('Standard'), price: eur(490), promise, saving: null }] };
  const sums = {
    subtotal: eur(500),
    shipping: eur(490),
    discount: eur(0),
    tax: eur(158),
    total: eur(990),
    taxes: [],
    taxIncluded: true,
  };
  const calls = {
    join: vi.fn((_input: unknown) => makeEntry({ place: 41 })),
    leave: vi.fn((_input: unknown) => makeEntry({ status: 'left' })),
  };
  const client = fakeClient({
    session: { current: () => session, addresses: () => [ADDRESS] },
    flash: {
      get: () => sale,
      entries: () => entries,
      quote: () => ({ ...quote, ...sums, offers: { discounts: [], coupons: [] } }),
      ...calls,
    },
    order: { get: () => makeOrder({ holdExpiresAt: new Date(Date.now() + 600_000), now: new Date() }) },
  });
  await renderInShop(
    <AreaMessages area="flash" load={loadFlashMessages} fallback={null}>
      <Room />
    </AreaMessages>,
    { client },
  );
  await screen.findByRole('heading', { name: 'Singles Day' });
  const tell = async (path: string, data: unknown) => {
    await waitFor(() => expect(client.streams.some((stream) => stream.path === path && stream.isOpen)).toBe(true));
    act(() => {
      for (const stream of client.streams) if (stream.path === path) stream.emit({ kind: 'event', data });
    });
  };
  return { client, calls, tell };
}

const moved = (changes: object) => ({
  type: 'flash.moved',
  queue: { variantId: 'red-m', version: 5, quota: 50, sold: 0, joined: 40, admitted: 0, lost: null, ...changes },
});

test('a place that was taken before a reload is there, moves up, and ends at the payment', async () => {
  const { tell } = await enter({ entries: [makeEntry()] });
  expect(await screen.findByText('37 people ahead of you')).toBeTruthy();

  await tell('flash.watchEntry', moved({ admitted: 30, sold: 30 }));
  expect(await screen.findByText('7 people ahead of you')).toBeTruthy();
  await tell('flash.watchEntry', { type: 'flash.settled', status: 'won', order: { id: 'order', number: 1001 } });

  expect(await screen.findByRole('heading', { name: 'You got it' })).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Pay €42.90' })).toBeTruthy();
  expect(await screen.findByText(/You got Shirt. Your order has number 1001/)).toBeTruthy();
});

test('who was too late is told so at once, with a way to get it at the usual price', async () => {
  const { tell } = await enter({ entries: [makeEntry()] });
  await screen.findByText('37 people ahead of you');
  const gone = moved({ sold: 50, admitted: 40, lost: { from: 20, to: 40 } });

  await tell('flash.watchEntry', gone);
  await tell('flash.watch', gone);

  expect(await screen.findByRole('heading', { name: 'This time others were faster' })).toBeTruthy();
  expect(await screen.findByRole('link', { name: 'Get it for €19.00' })).toBeTruthy();
});

test('joining sends what the shopper saw, and the place shows', async () => {
  const { calls } = await enter();
  await userEvent.click(await screen.findByRole('button', { name: /^Join the queue ?Shirt$/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Take a place · €9.90' }));

  expect(await screen.findByText('Number 41')).toBeTruthy();
  expect(calls.join).toHaveBeenCalledTimes(1);
  expect(calls.join.mock.calls[0]?.[0]).toMatchObject({
    saleId: 'sale',
    variantId: 'red-m',
    quantity: 1,
    email: 'someone@pushcart.example',
    deliveryCode: 'standard',
    expectedTotal: eur(990),
    key: expect.stringMatching(/^[\w-]{8,}$/),
  });
});

test('a place can be given up and taken again', async () => {
  const { calls } = await enter({ entries: [makeEntry()] });

  await userEvent.click(await screen.findByRole('button', { name: 'Give up the place' }));

  expect(await screen.findByRole('button', { name: /^Join the queue ?Shirt$/ })).toBeTruthy();
  expect(calls.leave).toHaveBeenCalledWith({ entryId: 'entry' });
});

test('that it is sold out reaches those who only look', async () => {
  const { tell } = await enter({ session: GUEST, sale: { ...started(), items: [makeItem({ sold: 49 })] } });
  expect(await screen.findByText('1 of 50 left')).toBeTruthy();
  expect(await screen.findByRole('link', { name: 'Sign in to join' })).toBeTruthy();

  await tell('flash.watch', moved({ sold: 50, admitted: 40 }));

  expect(await screen.findByText('Sold out')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Sign in to join' })).toBeNull();
  expect(await screen.findByText('Shirt is sold out in this sale.', {}, { timeout: 3_000 })).toBeTruthy();
});

test('while the connection is lost nobody joins or leaves, and the page says that places are kept', async () => {
  const { client } = await enter({ entries: [makeEntry()] });
  const leave = await screen.findByRole<HTMLButtonElement>('button', { name: 'Give up the place' });

  act(() => client.setConnection('reconnecting'));

  expect(screen.getByText(/Places are kept meanwhile/)).toBeTruthy();
  expect(leave.disabled).toBe(true);
});

test('before the doors open the page says when they do', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000);
  await enter({
    sale: makeSale({
      phase: 'scheduled',
      opensAt: inAnHour,
      startsAt: inAnHour,
      endsAt: new Date(inAnHour.getTime() + 1),
    }),
  });

  expect(await screen.findByText(/^You can join from/)).toBeTruthy();
  expect(screen.getByRole('timer').textContent).toMatch(/^(1:00:00|59:59)$/);
});
