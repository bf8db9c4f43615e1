import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../identity/session.ts';
import { useChooseCurrency, useMarket } from '../market/use-market.ts';

/** In which currency one shops; not there in a store that has one. Its code is shown, the list says the markets as well. */
export function CurrencySwitch() {
  const t = useTranslations('frame');
  const text = useText();
  const store = useSession()?.store;
  const market = useMarket();
  const choose = useChooseCurrency();
  if (store === undefined || store.markets.length === 0) return null;
  const current = market?.currency ?? store.currency;
  return (
    <div className="relative inline-flex min-h-11 items-center gap-1 rounded-full px-2 font-medium hover:bg-sunken has-focus-visible:outline-2 sm:px-3">
      <span aria-hidden>{current}</span>
      <ChevronDown aria-hidden className="size-4 max-sm:hidden" />
      <select
        aria-label={t('currency')}
        title={t('currency')}
        value={current}
        onChange={({ target }) => void choose(target.value)}
        className="absolute inset-0 cursor-pointer opacity-0"
      >
        <option value={store.currency}>{store.currency}</option>
        {store.markets.map(({ currency, name }) => (
          <option key={currency} value={currency}>
            {t('marketIn', { currency, name: text(name) })}
          </option>
        ))}
      </select>
    </div>
  );
}
