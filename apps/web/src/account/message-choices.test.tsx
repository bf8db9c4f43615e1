import type { MessageChoice } from '@pushcart/client';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { fakeClient } from '../testing/fake-client.ts';
import { renderInShop } from '../testing/render.tsx';
import { MessageChoices } from './message-choices.tsx';
import { loadAccountMessages } from './messages/load.ts';

const initial: readonly MessageChoice[] = [
  { kind: 'stock', isOn: true },
  { kind: 'review', isOn: false },
];

function open(choose: (input: unknown) => unknown) {
  return renderInShop(
    <AreaMessages area="account" load={loadAccountMessages} fallback={null}>
      <MessageChoices />
    </AreaMessages>,
    { client: fakeClient({ message: { choices: () => initial, choose } }) },
  );
}

test('a switch tells the shop what is wanted, and stands as the shop answers', async () => {
  const choose = vi.fn((_input: unknown) => initial.map(({ kind }) => ({ kind, isOn: true })));
  await open(choose);

  await userEvent.click(await screen.findByRole('switch', { name: /Ask me for a review/ }));

  expect(choose).toHaveBeenCalledWith({ kind: 'review', isOn: true });
  await waitFor(() => {
    expect(screen.getByRole('switch', { name: /Ask me for a review/ }).getAttribute('aria-checked')).toBe('true');
  });
});

test('a choice that was not taken goes back, and says so', async () => {
  await open(() => Promise.reject(new Error('The line is cut.')));

  await userEvent.click(await screen.findByRole('switch', { name: /is back/ }));

  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('switch', { name: /is back/ }).getAttribute('aria-checked')).toBe('true');
});
