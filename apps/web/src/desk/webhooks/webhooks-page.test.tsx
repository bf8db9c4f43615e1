import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeEndpoint } from '../testing/make-webhook.ts';
import { openDesk } from '../testing/open-desk.tsx';

test('a list says how each webhook fares, and follows the news', async () => {
  const disabled = makeEndpoint({
    id: 'w2',
    url: 'https://b.example/',
    status: 'disabled',
    disabledFor: 'failing',
    failed: 4,
  });
  let endpoints = [makeEndpoint({ waiting: 12 }), disabled];
  const { tell } = openDesk('/desk/webhooks', { procedures: { webhook: { list: () => endpoints } } });

  expect(await screen.findByText('12 wait')).toBeTruthy();
  expect(screen.getByText('4 given up')).toBeTruthy();
  expect(screen.getByText(/For five days it took nothing/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'https://b.example/' }).getAttribute('href')).toBe('/desk/webhooks/w2');

  endpoints = [makeEndpoint({ waiting: 3 }), disabled];
  tell('webhook.watch', { type: 'webhook.changed', endpointId: 'w1' });
  expect(await screen.findByText('3 wait')).toBeTruthy();
});

test('a new webhook is made once all of it makes sense, and its secret is shown once', async () => {
  const create = vi.fn((_input: unknown): unknown => ({ endpoint: makeEndpoint(), secret: 'whsec_abc' }));
  const { user } = openDesk('/desk/webhooks', { procedures: { webhook: { list: () => [], create } } });
  expect(await screen.findByText('No webhooks yet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'New webhook' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Address'), 'http://erp.example');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText(/Begin with https/)).toBeTruthy();
  expect(create).not.toHaveBeenCalled();

  await user.clear(dialog.getByLabelText('Address'));
  await user.type(dialog.getByLabelText('Address'), 'https://erp.example/hooks');
  await user.click(dialog.getByRole('checkbox', { name: 'All: Orders' }));
  await user.click(dialog.getByRole('checkbox', { name: 'All: Orders' }));
  await user.click(dialog.getByRole('checkbox', { name: 'Stock low' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('whsec_abc')).toBeTruthy();
  const draft = { url: 'https://erp.example/hooks', description: '', types: ['stock.low'], status: 'active' };
  expect(create).toHaveBeenCalledWith({ draft, key: expect.any(String) });
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText('whsec_abc')).toBeNull();
});
