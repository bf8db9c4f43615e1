import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useTranslations } from 'use-intl';
import { expect, test } from 'vitest';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { renderInShop } from '../testing/render.tsx';
import { TextField } from '../ui/field.tsx';
import { MoneyText } from '../ui/money.tsx';

function Form() {
  const t = useTranslations('checkout');
  return (
    <>
      <LanguageSwitch />
      <TextField label={t('field.city')} required />
      <MoneyText value={{ amount: 123456, currency: 'CNY' }} />
    </>
  );
}

test('a change of language keeps what was typed, and the page says which language it is in', async () => {
  await renderInShop(<Form />);
  await userEvent.type(screen.getByLabelText('City'), 'Hangzhou');

  await userEvent.click(screen.getByRole('button', { name: '中文' }));

  const city = await screen.findByLabelText<HTMLInputElement>('城市 / 区县');
  expect(city.value).toBe('Hangzhou');
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(screen.getByText('¥1,234.56')).toBeTruthy();
  expect(localStorage.getItem('pushcart.locale')).toBe('zh-CN');
});
