import type { PromotionRefusal } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';

/** Why a code takes nothing off; one that nobody knows is only refused, never kept. */
export type CodeRefusal = PromotionRefusal | { readonly kind: 'unknown_code' };

export function useRefusalWords(): (why: CodeRefusal) => string {
  const t = useTranslations('promotion.why');
  const format = useFormat();
  return (why) => {
    switch (why.kind) {
      case 'below_minimum':
        return t(why.kind, { missing: format.money(why.missing) });
      case 'too_few_goods':
        return t(why.kind, { missing: why.missing });
      case 'not_in_force':
        return t(why.state === 'scheduled' || why.state === 'ended' ? why.state : why.kind);
      default:
        return t(why.kind);
    }
  };
}
