import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { CreditCards } from './credit-cards.tsx';
import { Differences } from './differences.tsx';
import { FailedRefunds } from './failed-refunds.tsx';
import { SellerPanel } from './seller-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { usePaymentsNews } from './use-payments.ts';

/** How money is taken, what went wrong with the provider, and the gift cards: all of it as it is now. */
export function PaymentsPage() {
  const t = useTranslations('desk.payments');
  useTitle(t('title'));
  usePaymentsNews();
  return (
    <>
      <h1 className="mb-5 text-title">{t('title')}</h1>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          <FailedRefunds />
          <Differences />
          <SettingsPanel />
        </div>
        <SellerPanel />
        <CreditCards />
      </div>
    </>
  );
}
