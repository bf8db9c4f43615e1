import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeOrder } from '../../testing/make.ts';
import { says } from '../../testing/says.ts';
import { makeParcel, makeQueue, makeQueueRow } from '../testing/make-queue.ts';
import { makeSummary } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

test('what waits at each step is counted, and a change shows by itself', async () => {
  const { calls, begin, tell } = openDesk('/desk/shipments', { queue: makeQueue(makeQueueRow()) });
  expect(await screen.findByRole('link', { name: 'To pick 1' })).toBeTruthy();
  expect(screen.getByText(says('Lin W. · Hamburg, Germany · North'))).toBeTruthy();
  await begin();

  calls.queue.mockReturnValue(makeQueue(makeQueueRow({ stage: 'to_pack' })));
  tell('order.watchStore', { type: 'shipment.picked', at: new Date(), order: makeSummary(1001), revenue: null });

  expect(await screen.findByRole('link', { name: 'To pack 1' })).toBeTruthy();
  expect(screen.getByText('Nothing to pick')).toBeTruthy();
});

test('nothing is counted before the queue is known', async () => {
  const { calls } = openDesk('/desk/shipments', { queue: makeQueue() });
  calls.queue.mockReturnValue(new Promise(() => undefined) as never);

  expect(await screen.findByRole('link', { name: 'To pick' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'To pick 0' })).toBeNull();
});

test('what a packer has counted outlives a queue that cannot be read for a while', async () => {
  const row = makeQueueRow({ stage: 'to_pack' });
  const { calls, user, begin, tell } = openDesk('/desk/shipments?stage=to_pack', { queue: makeQueue(row) });
  await user.click(await screen.findByRole('button', { name: 'Pack' }));
  await user.type(within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'SKU' }), 'cup{Enter}');
  const read = calls.queue.mock.calls.length;
  calls.queue.mockImplementationOnce(() => {
    throw new Error('The network is gone.');
  });

  await begin();
  await vi.waitFor(() => expect(calls.queue.mock.calls.length).toBe(read + 1));
  calls.queue.mockReturnValue(makeQueue(row, makeQueueRow({ stage: 'to_pick', warehouseId: 'south' })));
  tell('order.watchStore', { type: 'shipment.picked', at: new Date(), order: makeSummary(1001), revenue: null });

  await vi.waitFor(() => expect(screen.getByText('To pick').textContent).toBe('To pick1'));
  expect(within(screen.getByRole('dialog')).getByRole<HTMLInputElement>('spinbutton').value).toBe('1');
});

test('a parcel is packed by keyboard alone: each SKU counts a unit, Enter in the empty field packs', async () => {
  const queue = makeQueue(makeQueueRow({ stage: 'to_pack' }));
  const { calls, user } = openDesk('/desk/shipments?stage=to_pack', { queue });
  (await screen.findByRole('button', { name: 'Pack' })).focus();

  await user.keyboard('{Enter}');
  const field = within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'SKU' });
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('spoon{Enter}');
  expect(screen.getByText('“spoon” is not wanted here, or no more of it.')).toBeTruthy();
  await user.keyboard('cup{Enter}{Enter}');

  await vi.waitFor(() =>
    expect(calls.packParcel).toHaveBeenCalledWith({
      orderId: 'order',
      warehouseId: 'north',
      lines: [{ orderLineId: 'cups', quantity: 1 }],
      key: expect.any(String),
    }),
  );
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the next row is there for the keyboard once the one before it is packed', async () => {
  const row = (id: string, number: number) =>
    makeQueueRow({ stage: 'to_pack', order: { ...makeQueueRow().order, id, number } });
  const [first, second, third] = [row('a', 1), row('b', 2), row('c', 3)];
  const { calls, user } = openDesk('/desk/shipments?stage=to_pack', { queue: makeQueue(first, second, third) });
  (await screen.findAllByRole('button', { name: 'Pack' }))[1]?.focus();
  await user.keyboard('{Enter}');
  const field = within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'SKU' });
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  calls.queue.mockReturnValue(makeQueue(first, third));

  await user.keyboard('cup{Enter}{Enter}');

  await vi.waitFor(() => expect(screen.queryByRole('link', { name: 'Order #2' })).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('button', { name: 'Pack' })[1]));
});

test('news that take the row away before the parcel is answered for lead the keyboard to the next row too', async () => {
  const row = (id: string, number: number) =>
    makeQueueRow({ stage: 'to_pack', order: { ...makeQueueRow().order, id, number } });
  const [first, second] = [row('a', 1), row('b', 2)];
  const { calls, user, begin, tell } = openDesk('/desk/shipments?stage=to_pack', { queue: makeQueue(first, second) });
  let answer = () => {};
  calls.packParcel.mockImplementation(() => new Promise<never>((resolve) => (answer = resolve as () => void)));
  await begin();
  (await screen.findAllByRole('button', { name: 'Pack' }))[0]?.focus();
  await user.keyboard('{Enter}');
  const field = within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'SKU' });
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('cup{Enter}{Enter}');
  calls.queue.mockReturnValue(makeQueue(second));
  tell('order.watchStore', { type: 'shipment.created', at: new Date(), order: makeSummary(1), revenue: null });
  await vi.waitFor(() => expect(screen.queryByRole('link', { name: 'Order #1', hidden: true })).toBeNull());

  answer();

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pack' })));
});

test('labels of a selection come as one file', async () => {
  const row = (id: string, number: number) =>
    makeQueueRow({
      stage: 'to_print',
      shipment: makeParcel({ id }),
      order: { ...makeQueueRow().order, number },
    });
  const { calls, user } = openDesk('/desk/shipments?stage=to_print', { queue: makeQueue(row('a', 1), row('b', 2)) });
  const opened = { location: { href: '' }, close: vi.fn() };
  vi.stubGlobal('open', () => opened);
  URL.createObjectURL = () => 'blob:labels';

  await user.click(await screen.findByRole('checkbox', { name: 'Choose all' }));
  await user.click(screen.getByRole('button', { name: 'Print 2 labels' }));

  await vi.waitFor(() => expect(calls.printLabels).toHaveBeenCalledWith({ shipmentIds: ['a', 'b'] }));
  await vi.waitFor(() => expect(opened.location.href).toBe('blob:labels'));
  vi.unstubAllGlobals();
});

test('a pick list names what to bring for the chosen orders, and moves them on when all is there', async () => {
  const { calls, user } = openDesk('/desk/shipments', { queue: makeQueue(makeQueueRow()) });
  await user.click(await screen.findByRole('checkbox', { name: 'Choose order 1001' }));
  await user.click(screen.getByRole('button', { name: 'Pick list' }));

  expect(await screen.findByText('#1001 (2)')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'All of it is picked' }));

  await vi.waitFor(() =>
    expect(calls.pick).toHaveBeenCalledWith({ picks: [{ orderId: 'order', warehouseId: 'north' }] }),
  );
});

test('what the carrier brought back is taken in, for sale again or not', async () => {
  const shipment = makeParcel({ status: 'returned' });
  const queue = makeQueue(makeQueueRow({ stage: 'exception', shipment }));
  const { calls, user } = openDesk('/desk/shipments?stage=exception', { queue });
  await user.click(await screen.findByRole('button', { name: 'Take it in' }));
  const dialog = within(await screen.findByRole('dialog'));

  await user.click(dialog.getByRole('switch', { name: 'Goes on sale again' }));
  await user.click(dialog.getByRole('button', { name: 'Take it in' }));

  await vi.waitFor(() =>
    expect(calls.takeBack).toHaveBeenCalledWith({ shipmentId: 'parcel', restock: [], key: expect.any(String) }),
  );
});

test('who only looks is offered nothing to do', async () => {
  openDesk('/desk/shipments', { role: 'analyst', queue: makeQueue(makeQueueRow()) });

  expect(await screen.findByText(says('Lin W. · Hamburg, Germany · North'))).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Pack' })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('the rest of an order is cancelled at the order once a part has left', async () => {
  const line = { id: 'cups', variantId: 'v', productId: 'p', slug: 'cup', calledOff: 0, parts: [] };
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const prices = { unitPrice: eur(1000), total: eur(2000), discount: eur(0) };
  const gone = { ...makeParcel({ status: 'in_transit' }), route: [], events: [] };
  const order = makeOrder({
    status: 'packed',
    lines: [
      {
        ...line,
        ...prices,
        sku: 'CUP',
        image: null,
        name: { en: 'Cup', 'zh-CN': '' },
        optionText: { en: '', 'zh-CN': '' },
        quantity: 2,
      },
    ],
    shipments: [{ ...gone, lines: [{ orderLineId: 'cups', quantity: 1 }] }],
  });
  const { calls, user } = openDesk('/desk/orders/1001', { order });

  await user.click(await screen.findByRole('button', { name: 'Cancel the rest' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel the rest' }));

  await vi.waitFor(() => expect(calls.cancelRest).toHaveBeenCalledWith({ orderId: 'order', key: expect.any(String) }));
});
