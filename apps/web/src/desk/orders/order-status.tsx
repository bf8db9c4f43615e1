import type { OrderStatus } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Glow } from '../../ui/glow.tsx';

/** The lamp marks what staff have to do. */
const TONES: Record<OrderStatus | 'restDue', Tone> = {
  placed: 'warn',
  paid: 'lamp',
  packed: 'lamp',
  shipped: 'neutral',
  delivered: 'good',
  completed: 'good',
  cancelled: 'bad',
  expired: 'neutral',
  restDue: 'warn',
};

interface Props {
  readonly status: OrderStatus;
  /** It was paid, and costs more since it was changed. */
  readonly isRestDue?: boolean;
}

/** An order's status in the words of the desk; it lights up when it changes. */
export function OrderStatusBadge({ status, isRestDue = false }: Props) {
  const t = useTranslations('desk.status');
  return (
    <Glow
      value={isRestDue ? 'restDue' : status}
      say={(value) => <Badge tone={TONES[value]}>{t(value)}</Badge>}
      className="inline-block rounded-full"
    />
  );
}
