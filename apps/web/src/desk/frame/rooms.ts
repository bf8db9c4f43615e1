import type { Permission } from '@pushcart/domain';
import {
  Boxes,
  ChartNoAxesColumn,
  ChartNoAxesCombined,
  Coins,
  ContactRound,
  History,
  KeyRound,
  type LucideIcon,
  Mails,
  MessageSquareText,
  PackageCheck,
  PackageOpen,
  PanelsTopLeft,
  Percent,
  ScanBarcode,
  Store,
  TextSearch,
  TicketPercent,
  Truck,
  Undo2,
  UsersRound,
  WalletCards,
  Warehouse,
  Webhook,
  Zap,
} from 'lucide-react';

interface Room {
  readonly to: string;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly needs: Permission;
}

/** The pages of the desk by what people come for; each is shown to those who may open it. */
export const ROOM_GROUPS = [
  {
    name: 'selling',
    rooms: [
      { to: '/desk', name: 'wall', icon: ChartNoAxesColumn, needs: 'metrics.read' },
      { to: '/desk/orders', name: 'orders', icon: PackageOpen, needs: 'orders.read' },
      { to: '/desk/shipments', name: 'shipments', icon: PackageCheck, needs: 'orders.read' },
      { to: '/desk/pickups', name: 'pickups', icon: Store, needs: 'orders.read' },
      { to: '/desk/returns', name: 'returns', icon: Undo2, needs: 'orders.read' },
      { to: '/desk/customers', name: 'customers', icon: ContactRound, needs: 'customers.read' },
      { to: '/desk/analytics', name: 'analytics', icon: ChartNoAxesCombined, needs: 'metrics.read' },
    ],
  },
  {
    name: 'goods',
    rooms: [
      { to: '/desk/products', name: 'products', icon: ScanBarcode, needs: 'catalog.write' },
      { to: '/desk/inventory', name: 'inventory', icon: Boxes, needs: 'stock.read' },
      { to: '/desk/reviews', name: 'reviews', icon: MessageSquareText, needs: 'reviews.moderate' },
      { to: '/desk/search', name: 'search', icon: TextSearch, needs: 'metrics.read' },
    ],
  },
  {
    name: 'offers',
    rooms: [
      { to: '/desk/promotions', name: 'promotions', icon: TicketPercent, needs: 'promotions.read' },
      { to: '/desk/flash', name: 'flash', icon: Zap, needs: 'promotions.read' },
    ],
  },
  {
    name: 'store',
    rooms: [
      { to: '/desk/payments', name: 'payments', icon: WalletCards, needs: 'payments.manage' },
      { to: '/desk/markets', name: 'markets', icon: Coins, needs: 'markets.write' },
      { to: '/desk/taxes', name: 'taxes', icon: Percent, needs: 'taxes.write' },
      { to: '/desk/delivery', name: 'delivery', icon: Truck, needs: 'warehouses.write' },
      { to: '/desk/warehouses', name: 'warehouses', icon: Warehouse, needs: 'warehouses.write' },
      { to: '/desk/messages', name: 'messages', icon: Mails, needs: 'messages.manage' },
      { to: '/desk/api-keys', name: 'apiKeys', icon: KeyRound, needs: 'keys.manage' },
      { to: '/desk/webhooks', name: 'webhooks', icon: Webhook, needs: 'webhooks.manage' },
      { to: '/desk/extensions', name: 'extensions', icon: PanelsTopLeft, needs: 'extensions.manage' },
      { to: '/desk/staff', name: 'staff', icon: UsersRound, needs: 'staff.manage' },
      { to: '/desk/audit', name: 'audit', icon: History, needs: 'audit.read' },
    ],
  },
] as const satisfies readonly { readonly name: string; readonly rooms: readonly Room[] }[];

/** The room that a path is in. The desk's own address is in none: it leads on to where one's role begins. */
export function roomAt(path: string): Room | undefined {
  const rooms: readonly Room[] = ROOM_GROUPS.flatMap((group): readonly Room[] => group.rooms);
  return rooms.find(({ to }) => to !== '/desk' && (path === to || path.startsWith(`${to}/`)));
}
