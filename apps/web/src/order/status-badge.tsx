import type { OrderStatus } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../ui/badge.tsx';

const TONES: Record<OrderStatus, Tone> = {
  placed: 'warn',
  paid: 'lamp',
  packed: 'lamp',
  shipped: 'lamp',
  delivered: 'good',
  completed: 'good',
  cancelled: 'neutral',
  expired: 'neutral',
};

export function StatusBadge({ status }: { readonly status: OrderStatus }) {
  const t = useTranslations('order');
  return <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>;
}
