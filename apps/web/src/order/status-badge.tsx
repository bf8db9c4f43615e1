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

interface Props {
  readonly status: OrderStatus;
  /** It was paid, and costs more since it was changed. */
  readonly isRestDue?: boolean;
}

export function StatusBadge({ status, isRestDue = false }: Props) {
  const t = useTranslations('order');
  if (isRestDue) return <Badge tone="warn">{t('status.restDue')}</Badge>;
  return <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>;
}
