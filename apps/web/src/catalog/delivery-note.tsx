import { useQuery } from '@tanstack/react-query';
import { RotateCcw, Truck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCart } from '../cart/use-cart.ts';
import { quoteQuery } from '../checkout/checkout-queries.ts';
import { deliveryDates } from '../checkout/delivery-dates.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';

/** When the cart would arrive and for how much, once there is one, and what happens if it does not please. */
export function DeliveryNote() {
  const t = useTranslations('catalog');
  const text = useText();
  const format = useFormat();
  const client = useClient();
  const country = useSession()?.store.country ?? null;
  const { data: cart } = useCart();
  const { data } = useQuery({
    ...quoteQuery(client, { country: country ?? '', cartVersion: cart?.version }),
    enabled: country !== null && cart !== undefined && cart.itemCount > 0,
  });
  return (
    <ul className="mt-4 flex flex-col gap-2.5 border-t border-line pt-5 text-sm">
      {data?.delivery.map((option) => {
        const { from, to } = deliveryDates(option, new Date());
        const name = text(option.name);
        return (
          <li key={option.code} className="flex items-start gap-2.5">
            <Truck aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              <span className="font-medium">{t('deliveryWhen', { when: format.days(from, to) })}</span>
              <br />
              <span className="text-ink-soft">
                {option.price.amount === 0
                  ? t('deliveryFree', { name })
                  : t('deliveryFrom', { name, price: format.money(option.price) })}
              </span>
            </span>
          </li>
        );
      })}
      <li className="flex items-start gap-2.5">
        <RotateCcw aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t('returns')}
      </li>
    </ul>
  );
}
