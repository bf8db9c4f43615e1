import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { CreditCards } from './credit-cards.tsx';
import { Differences } from './differences.tsx';
import { SellerPanel } from './seller-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { usePaymentsNews } from './use-payments.ts';

/** How money is taken, what disagrees with the provider, and the gift cards: all of it as it is now. */
export function PaymentsPage() {
  const t = useTranslations('desk.payments');
  useTitle(t('title'));
  usePaymentsNews();
  return (
    <>
      <h1 className="mb-5 text-title">{t('title')}</h1>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <SettingsPanel />
        <SellerPanel />
        <Differences />
        <CreditCards />
      </div>
    </>
  );
}
