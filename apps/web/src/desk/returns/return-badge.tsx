import type { ReturnStatus } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../ui/badge.tsx';

const TONES: Readonly<Record<ReturnStatus, Tone>> = {
  requested: 'warn',
  approved: 'lamp',
  refused: 'neutral',
  label_sent: 'lamp',
  received: 'warn',
  refunded: 'good',
  closed: 'neutral',
};

export function ReturnBadge({ status }: { readonly status: ReturnStatus }) {
  const t = useTranslations('desk.returns.status');
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
