import type { AttributeDefinition } from '@pushcart/domain';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const length: AttributeDefinition = {
  id: 'a1',
  key: 'length',
  kind: 'number',
  unit: 'cm',
  name: { en: 'Length', 'zh-CN': '长度' },
  choices: [],
  isFilterable: true,
};

test('a fact of several choices is defined in both languages, and the list follows what others change', async () => {
  const attributes = vi.fn((_input: unknown): unknown => [length]);
  const saveAttribute = vi.fn((_input: unknown): unknown => ({ ...length, id: 'a2' }));
  const { user, tell } = openDesk('/desk/attributes', { procedures: { product: { attributes, saveAttribute } } });
  expect(await screen.findByText('Number in cm')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'New fact' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name in English'), 'Material');
  await user.type(dialog.getByLabelText('Name in Chinese'), '材质');
  await user.type(dialog.getByLabelText('Key'), 'material');
  await user.selectOptions(dialog.getByLabelText('Kind'), 'choice');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(saveAttribute).not.toHaveBeenCalled();
  await user.type(dialog.getByLabelText('Choices'), 'oak | Oak | 橡木');
  await user.click(dialog.getByRole('switch', { name: 'Shoppers filter lists by it' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saveAttribute.mock.calls[0]?.[0]).toEqual({
    attributeId: null,
    draft: {
      key: 'material',
      kind: 'choice',
      unit: null,
      name: { en: 'Material', 'zh-CN': '材质' },
      choices: [{ key: 'oak', name: { en: 'Oak', 'zh-CN': '橡木' } }],
      isFilterable: false,
    },
  });
  attributes.mockReturnValue([{ ...length, unit: 'm' }]);
  tell('product.watch', { type: 'catalog.changed', subject: 'attribute', id: 'a1', version: 5 });
  expect(await screen.findByText('Number in m')).toBeTruthy();
});
