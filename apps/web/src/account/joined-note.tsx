import { PackageCheck, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/icon-button.tsx';
import { useJoinedOrders } from './use-joined-orders.ts';

/** Says that orders of the time as a guest are here now. */
export function JoinedNote() {
  const t = useTranslations('account');
  const ui = useTranslations('ui');
  const { joined, dismiss } = useJoinedOrders();
  return (
    <div role="status">
      {joined !== null && (
        <p className="mb-4 flex items-center gap-3 rounded-2xl bg-lamp-wash py-2 pr-2 pl-5 font-medium">
          <PackageCheck aria-hidden className="size-5 shrink-0" />
          <span className="grow">{t('ordersJoined', { count: joined.count })}</span>
          <IconButton icon={X} label={ui('dismiss')} onClick={dismiss} />
        </p>
      )}
    </div>
  );
}
