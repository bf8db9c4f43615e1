import type { FlashPhase } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { Badge } from '../ui/badge.tsx';

const TONES = { scheduled: 'neutral', waiting: 'neutral', open: 'good', ended: 'neutral', cancelled: 'bad' } as const;

export function PhaseBadge({ phase }: { readonly phase: FlashPhase }) {
  const t = useTranslations('flash.phase');
  return <Badge tone={TONES[phase]}>{t(phase)}</Badge>;
}
