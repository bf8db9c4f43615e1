import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makePromotion } from '../testing/make-promotion.ts';
import { openDesk } from '../testing/open-desk.tsx';

const list = (...items: readonly ReturnType<typeof makePromotion>[]) => ({ items, nextCursor: null });

test('a promotion stands there with its state, what it gives and how often it was used', async () => {
  const rule = { currency: 'USD', minSubtotal: 5_000, totalLimit: 100, stacking: 'exclusive' } as const;
  openDesk('/desk/promotions', { promotions: list(makePromotion('spring', { state: 'used_up', used: 100, rule })) });

  expect(await screen.findByText('Promotion spring')).toBeTruthy();
  expect(screen.getByText('Used up')).toBeTruthy();
  expect(screen.getByText('10% off · from $50.00 · goes with no other')).toBeTruthy();
  expect(screen.getByText('Used in 100 of 100 orders')).toBeTruthy();
});

test('what the clock or a colleague changes is read again', async () => {
  const { calls, tell } = openDesk('/desk/promotions', {
    promotions: list(makePromotion('spring', { state: 'scheduled' })),
  });
  await screen.findByText('Scheduled');

  calls.listPromotions.mockReturnValue(list(makePromotion('spring', { version: 5 })));
  tell('promotion.watch', { type: 'promotion.changed', promotionId: 'spring', version: 5 });

  expect(await screen.findByText('Live')).toBeTruthy();
});

test('a new promotion is saved as it was typed, under a key', async () => {
  const { calls, user } = openDesk('/desk/promotions', { promotions: list() });
  await user.click(await screen.findByRole('button', { name: 'New promotion' }));
  const dialog = within(await screen.findByRole('dialog'));

  await user.type(dialog.getByLabelText('Name in English'), 'Spring');
  await user.type(dialog.getByLabelText('Name in Chinese'), '春季');
  await user.selectOptions(dialog.getByLabelText('What it gives'), 'fixed');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Please check this.')).toBeTruthy();
  expect(calls.createPromotion).not.toHaveBeenCalled();

  await user.type(dialog.getByLabelText('Amount in USD'), '12.50');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.createPromotion.mock.calls[0]?.[0]).toMatchObject({
    draft: {
      name: { en: 'Spring', 'zh-CN': '春季' },
      rule: { effect: { kind: 'fixed', amount: 1_250 }, currency: 'USD', needsCoupon: false },
    },
    key: expect.stringMatching(/^[\w-]{8,}$/),
  });
});

test('ending asks once more, and names the version it was seen in', async () => {
  const { calls, user } = openDesk('/desk/promotions', { promotions: list(makePromotion('spring')) });
  await user.click(await screen.findByRole('button', { name: 'End it' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(calls.setPromotionStatus).not.toHaveBeenCalled();

  await user.click(dialog.getByRole('button', { name: 'End it' }));

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.setPromotionStatus).toHaveBeenCalledWith({ promotionId: 'spring', version: 4, status: 'ended' });
});

test('codes are listed with their uses, and added', async () => {
  const promotion = makePromotion('spring', { couponCount: 1, rule: { needsCoupon: true } });
  const { calls, user } = openDesk('/desk/promotions', { promotions: list(promotion) });
  await user.click(await screen.findByRole('button', { name: 'Codes' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('SPRING-1')).toBeTruthy();
  expect(dialog.getByText('0 of 1')).toBeTruthy();

  await user.type(dialog.getByLabelText('Code'), 'summer');
  await user.click(dialog.getByRole('button', { name: 'Add' }));

  await vi.waitFor(() =>
    expect(calls.addCodes).toHaveBeenCalledWith({
      promotionId: 'spring',
      codes: { code: 'summer' },
      useLimit: 1,
      key: expect.any(String),
    }),
  );
});

test('a role that may only look has no button to change anything', async () => {
  openDesk('/desk/promotions', { role: 'analyst', promotions: list(makePromotion('spring')) });

  expect(await screen.findByText('Promotion spring')).toBeTruthy();
  for (const name of ['New promotion', 'Edit', 'Pause', 'End it']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});
