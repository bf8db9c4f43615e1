import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { StaleBar } from './stale-bar.tsx';

afterEach(() => void vi.useRealTimers());

test('who does not want to wait for the connection tries again at once', async () => {
  const client = fakeClient();
  await renderInShop(<StaleBar />, { client });
  act(() => client.setConnection('offline'));

  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));

  expect(client.retries).toBe(1);
});

test('numbers that were watched are from the moment of the break, however long ago the last news were', async () => {
  vi.useFakeTimers({ now: new Date('2026-05-01T11:50:30Z'), shouldAdvanceTime: true });
  const client = fakeClient();
  await renderInShop(<StaleBar />, { client });

  act(() => client.setConnection('reconnecting'));
  expect(screen.getByText(/Numbers are from .*50:30/, { selector: 'p' })).toBeTruthy();
  act(() => void vi.advanceTimersByTime(9_000));
  act(() => client.setConnection('offline'));

  expect(screen.getByText(/Numbers are from .*50:30/, { selector: 'p' })).toBeTruthy();
});
