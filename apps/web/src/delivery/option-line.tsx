import type { DeliveryOption } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';

/** When a way of delivery arrives, what it costs, and what would make it cost less. */
export function OptionLine({ option }: { readonly option: DeliveryOption }) {
  const t = useTranslations('delivery');
  const text = useText();
  const format = useFormat();
  const { price, promise, saving } = option;
  const name = text(option.name);
  return (
    <span>
      <span className="font-medium">{t('arrives', { when: format.calendarDays(promise.from, promise.to) })}</span>
      <br />
      <span className="text-ink-soft">
        {price.amount === 0 ? t('free', { name }) : t('priced', { name, price: format.money(price) })}
        {saving !== null && ` · ${savingText()}`}
      </span>
    </span>
  );

  function savingText(): string {
    if (saving === null) return '';
    const missing = format.money(saving.missing);
    return saving.price.amount === 0
      ? t('freeFrom', { missing })
      : t('lessFrom', { missing, price: format.money(saving.price) });
  }
}
