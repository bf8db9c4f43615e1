import type { ExtensionPanel, ExtensionView } from '@pushcart/domain';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
// Read ahead: what a page comes with takes its time on a busy machine.
import '../frame/desk-frame.tsx';
import '../messages/en.ts';
import { openDesk } from '../testing/open-desk.tsx';
import './extension-page.tsx';
import './extensions-page.tsx';

const loyalty: ExtensionView = {
  id: 'loyalty',
  name: { en: 'Loyalty', 'zh-CN': '会员' },
  url: 'https://panel.example/show',
  slots: ['desk.order', 'desk.page'],
  roles: ['owner'],
  minHeight: 160,
  maxHeight: 500,
  isEnabled: true,
  version: 3,
  newSecretAt: null,
};
const { id: _id, version: _version, newSecretAt: _at, ...draft } = loyalty;
const ref = { extensionId: 'loyalty', version: 3 };
const panel: ExtensionPanel = {
  extensionId: 'loyalty',
  name: loyalty.name,
  url: loyalty.url,
  minHeight: 160,
  maxHeight: 500,
  token: 'a.b.c',
  expiresAt: new Date('2026-05-01T10:47:00Z'),
};

function openExtensions(extension: Readonly<Record<string, (input?: unknown) => unknown>>, path = '/desk/extensions') {
  return openDesk(path, { procedures: { extension: { list: () => [loyalty], forSlot: () => [], ...extension } } });
}

test('a new extension is saved once all of it makes sense, and its secret is shown once', async () => {
  const create = vi.fn((_input: unknown): unknown => ({ extension: loyalty, secret: 'pxs_once' }));
  const { user } = openExtensions({ list: () => [], create });
  await user.click(await screen.findByRole('button', { name: 'New extension' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name in English'), 'Loyalty');
  await user.type(dialog.getByLabelText('Name in Chinese'), '会员');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText(/^An address that begins with https/)).toBeTruthy();
  expect(create).not.toHaveBeenCalled();

  await user.type(dialog.getByLabelText('Address of the panel'), 'panel.example/show');
  await user.click(dialog.getByLabelText('Desk: a page of its own'));
  await user.click(dialog.getByLabelText('Manager'));
  await user.clear(dialog.getByLabelText('Height it may grow to'));
  await user.type(dialog.getByLabelText('Height it may grow to'), '500');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('pxs_once')).toBeTruthy();
  expect(create.mock.calls[0]?.[0]).toEqual({ draft, key: expect.any(String) });
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  await vi.waitFor(() => expect(screen.queryByText('pxs_once')).toBeNull());
});

test('an extension is disabled, and removed after a question, to the version it was read at', async () => {
  const update = vi.fn((_input: unknown): unknown => loyalty);
  const remove = vi.fn((_input: unknown): unknown => undefined);
  const { user } = openExtensions({ update, remove });

  await user.click(await screen.findByRole('button', { name: 'Disable' }));
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  const question = within(await screen.findByRole('dialog', { name: 'Remove Loyalty?' }));
  await user.click(question.getByRole('button', { name: 'Remove' }));

  await vi.waitFor(() => expect(remove.mock.calls[0]?.[0]).toEqual(ref));
  expect(update.mock.calls[0]?.[0]).toEqual({ ref, draft: { ...draft, isEnabled: false } });
});

test('a new secret begins to sign when one says', async () => {
  const rotateSecret = vi.fn((_input: unknown): unknown => ({ extension: loyalty, secret: 'pxs_new' }));
  const { user } = openExtensions({ rotateSecret });
  await user.click(await screen.findByRole('button', { name: 'New secret' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('The new one signs'), 'in an hour');

  await user.click(dialog.getByRole('button', { name: 'Make the secret' }));

  expect(await screen.findByText('pxs_new')).toBeTruthy();
  expect(rotateSecret.mock.calls[0]?.[0]).toEqual({ ref, afterHours: 1 });
});

test('a preview shows the panel; what is disabled has none', async () => {
  const preview = vi.fn((_input: unknown): unknown => panel);
  const off = { ...loyalty, id: 'off', name: { en: 'Off', 'zh-CN': '关' }, isEnabled: false };
  const { user } = openExtensions({ list: () => [loyalty, off], preview });
  const [on, none] = await screen.findAllByRole<HTMLButtonElement>('button', { name: 'Preview' });

  await user.click(on as HTMLButtonElement);

  expect((await screen.findByTitle('Loyalty')).getAttribute('src')).toBe('https://panel.example/show');
  expect(preview).toHaveBeenCalledWith({ extensionId: 'loyalty', locale: 'en', theme: 'light' });
  expect(none?.disabled).toBe(true);
});

test('a page of its own stands in the menu of the desk, until it is no more', async () => {
  const shown = { panels: [panel] };
  const { user, tell } = openExtensions({ forSlot: () => shown.panels });
  await user.click((await screen.findAllByRole('link', { name: 'Loyalty' }))[0] as HTMLElement);

  expect((await screen.findByTitle('Loyalty')).getAttribute('src')).toBe('https://panel.example/show');
  expect(window.location.pathname).toBe('/desk/extensions/loyalty');

  shown.panels = [];
  tell('extension.watch', { type: 'extensions.changed', extensionId: 'loyalty', version: 4 });
  expect(await screen.findByText('This page is not here any more')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Loyalty' })).toBeNull();
});
