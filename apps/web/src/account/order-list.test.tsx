import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeSummary } from '../desk/testing/makers.ts';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { loadAccountMessages } from './messages/load.ts';
import { OrderList } from './order-list.tsx';

test('of a paid order that costs more now the list says that the rest is due', async () => {
  const items = [{ ...makeSummary(2), due: { amount: 500, currency: 'USD' } }, makeSummary(1)];
  await renderInShop(
    <AreaMessages area="account" load={loadAccountMessages} fallback={null}>
      <OrderList />
    </AreaMessages>,
    { client: fakeClient({ order: { list: () => ({ items, nextCursor: null }) } }) },
  );

  const rows = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);

  expect(rows[0]).toContain('Rest to be paid');
  expect(rows[1]).toContain('Paid');
});
