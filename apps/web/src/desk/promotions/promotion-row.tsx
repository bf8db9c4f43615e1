import type { PromotionView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useStoreCurrency } from '../../identity/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { CodesDialog } from './codes-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { PromotionDialog } from './promotion-dialog.tsx';
import { useEffectWords } from './use-effect-words.ts';
import { useSetStatus } from './use-save-promotion.ts';

const TONES = {
  draft: 'neutral',
  scheduled: 'lamp',
  live: 'good',
  paused: 'warn',
  used_up: 'warn',
  ended: 'neutral',
} as const;

interface Props {
  readonly promotion: PromotionView;
  readonly currency: string;
}

export function PromotionRow({ promotion, currency }: Props) {
  const t = useTranslations('desk.promotions');
  const text = useText();
  const may = useMay();
  const facts = useFacts(promotion);
  const [opened, setOpened] = useState<'edit' | 'codes' | 'end' | null>(null);
  const setStatus = useSetStatus(promotion);
  const close = () => setOpened(null);
  const { status, state, rule } = promotion;
  const canChange = may('promotions.write') && status !== 'ended';
  return (
    <li className="px-1 py-4 sm:px-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-sans text-base font-semibold tracking-normal">{text(promotion.name)}</h2>
        <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      </div>
      <p className="mt-1">{facts.what}</p>
      <p className="mt-1 text-sm text-ink-soft">{facts.rest}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {canChange && (
          <Button size="small" onClick={() => setOpened('edit')}>
            {t('edit')}
          </Button>
        )}
        {rule.needsCoupon && (
          <Button size="small" onClick={() => setOpened('codes')}>
            {t('openCodes')}
          </Button>
        )}
        {canChange && (
          <Button
            size="small"
            pending={setStatus.isPending}
            onClick={() => setStatus.mutate(status === 'active' ? 'paused' : 'active')}
          >
            {t(status === 'active' ? 'pause' : status === 'paused' ? 'resume' : 'activate')}
          </Button>
        )}
        {canChange && (
          <Button size="small" look="bad" onClick={() => setOpened('end')}>
            {t('end')}
          </Button>
        )}
      </div>
      <ActionProblem error={setStatus.error} />
      {opened === 'edit' && <PromotionDialog promotion={promotion} currency={currency} onClose={close} />}
      {opened === 'codes' && <CodesDialog promotion={promotion} onClose={close} />}
      {opened === 'end' && <EndDialog promotion={promotion} onClose={close} />}
    </li>
  );
}

/** What it takes off, and under which conditions, in words. */
function useFacts({ rule, startsAt, endsAt, used, couponCount }: PromotionView) {
  const t = useTranslations('desk.promotions');
  const format = useFormat();
  const effectOf = useEffectWords();
  const storeCurrency = useStoreCurrency();
  const { minSubtotal, currency } = rule;
  const what = [
    effectOf(rule),
    ...(minSubtotal === null
      ? []
      : [t('minimum', { amount: format.money({ amount: minSubtotal, currency: currency ?? storeCurrency }) })]),
    ...(rule.firstOrderOnly ? [t('firstOrder')] : []),
    ...(rule.stacking === 'exclusive' ? [t('exclusive')] : []),
  ];
  const rest = [
    ...timesOf(),
    rule.totalLimit === null ? t('used', { count: used }) : t('usedOf', { used, limit: rule.totalLimit }),
    ...(rule.needsCoupon ? [t('codes', { count: couponCount })] : []),
  ];
  return { what: what.join(' · '), rest: rest.join(' · ') };

  function timesOf(): readonly string[] {
    const [from, until] = [startsAt && format.moment(startsAt), endsAt && format.moment(endsAt)];
    if (from !== null && until !== null) return [t('fromUntil', { from, until })];
    if (from !== null) return [t('from', { date: from })];
    return until === null ? [] : [t('until', { date: until })];
  }
}
