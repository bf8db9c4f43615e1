import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { StaleBar } from './stale-bar.tsx';

test('who does not want to wait for the connection tries again at once', async () => {
  const client = fakeClient();
  await renderInShop(<StaleBar />, { client });
  act(() => client.setConnection('offline'));

  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));

  expect(client.retries).toBe(1);
});
