import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../identity/session.ts';
import { useChooseCurrency, useMarket } from '../market/use-market.ts';

/** In which currency one shops; not there in a store that has one. */
export function CurrencySwitch() {
  const t = useTranslations('frame');
  const text = useText();
  const store = useSession()?.store;
  const market = useMarket();
  const choose = useChooseCurrency();
  if (store === undefined || store.markets.length === 0) return null;
  return (
    <select
      aria-label={t('currency')}
      title={t('currency')}
      value={market?.currency ?? store.currency}
      onChange={({ target }) => void choose(target.value)}
      className="min-h-11 w-22 cursor-pointer truncate rounded-full bg-transparent px-3 font-medium hover:bg-sunken sm:w-auto"
    >
      <option value={store.currency}>{store.currency}</option>
      {store.markets.map(({ currency, name }) => (
        <option key={currency} value={currency}>
          {t('marketIn', { currency, name: text(name) })}
        </option>
      ))}
    </select>
  );
}
