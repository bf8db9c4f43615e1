import { Link } from '@tanstack/react-router';
import {
  Boxes,
  ChartNoAxesColumn,
  Mails,
  MessageSquareText,
  PackageOpen,
  ScanBarcode,
  TicketPercent,
  Undo2,
  UsersRound,
  WalletCards,
  Zap,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMay } from './use-may.ts';

const LOOK =
  'inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-full px-3 font-semibold whitespace-nowrap text-ink-soft hover:bg-sunken hover:text-ink ' +
  'aria-[current=page]:bg-ink aria-[current=page]:text-paper';

const ROOMS = [
  { to: '/desk', name: 'wall', icon: ChartNoAxesColumn, needs: 'metrics.read', exact: true },
  { to: '/desk/orders', name: 'orders', icon: PackageOpen, needs: 'orders.read', exact: false },
  { to: '/desk/returns', name: 'returns', icon: Undo2, needs: 'orders.read', exact: false },
  { to: '/desk/inventory', name: 'inventory', icon: Boxes, needs: 'stock.read', exact: false },
  { to: '/desk/products', name: 'products', icon: ScanBarcode, needs: 'catalog.write', exact: false },
  { to: '/desk/promotions', name: 'promotions', icon: TicketPercent, needs: 'promotions.read', exact: false },
  { to: '/desk/flash', name: 'flash', icon: Zap, needs: 'promotions.read', exact: false },
  { to: '/desk/reviews', name: 'reviews', icon: MessageSquareText, needs: 'reviews.moderate', exact: false },
  { to: '/desk/payments', name: 'payments', icon: WalletCards, needs: 'payments.manage', exact: false },
  { to: '/desk/messages', name: 'messages', icon: Mails, needs: 'messages.manage', exact: false },
  { to: '/desk/staff', name: 'staff', icon: UsersRound, needs: 'staff.manage', exact: false },
] as const;

export function DeskNav() {
  const t = useTranslations('desk.nav');
  const may = useMay();
  return (
    <nav aria-label={t('label')} className="-mx-1 flex gap-1 overflow-x-auto px-1 py-1 md:flex-wrap">
      {ROOMS.filter(({ needs }) => may(needs)).map(({ to, name, icon: Icon, exact }) => (
        <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }} className={LOOK}>
          <Icon aria-hidden className="size-4.5" />
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
