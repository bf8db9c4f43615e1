import type { OfferView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';

/** What a little more in the cart would bring. */
export function NearOffers({ offers }: { readonly offers: readonly OfferView[] }) {
  const t = useTranslations('promotion.near');
  const text = useText();
  const format = useFormat();
  return offers.map(({ promotionId, name, why }) => {
    if (why.kind === 'below_minimum') {
      return (
        <p key={promotionId} className="mt-2 text-sm text-ink-soft">
          {t(why.kind, { missing: format.money(why.missing), name: text(name) })}
        </p>
      );
    }
    if (why.kind !== 'too_few_goods') return null;
    return (
      <p key={promotionId} className="mt-2 text-sm text-ink-soft">
        {t(why.kind, { missing: why.missing, name: text(name) })}
      </p>
    );
  });
}
