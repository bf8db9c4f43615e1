import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

test('a page that is not for a role says so', async () => {
  openDesk('/desk/staff', { role: 'packer' });

  expect(await screen.findByRole('heading', { name: 'Not for your role' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Invite' })).toBeNull();
});

test('the same page opens for who runs the store', async () => {
  openDesk('/desk/staff', { role: 'owner' });

  expect(await screen.findByRole('heading', { name: 'Staff' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Not for your role' })).toBeNull();
});

test('an address that is no page keeps the menu of the desk', async () => {
  openDesk('/desk/orders/1001/nowhere', { role: 'packer' });

  expect(await screen.findByRole('heading', { name: 'Nothing at this address' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Orders' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Back to the desk' }).getAttribute('href')).toBe('/desk');
});
