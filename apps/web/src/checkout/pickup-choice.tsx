import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { CartView, PickupOffer } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { pointText } from '../delivery/point-text.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { cx } from '../ui/cx.ts';

interface Props {
  readonly offers: readonly PickupOffer[];
  readonly cart: CartView;
  readonly chosen: string;
  readonly onChoose: (pickupId: string) => void;
}

/** Where to collect. What a point has not enough of now cannot be collected there. */
export function PickupChoice({ offers, cart, chosen, onChoose }: Props) {
  const t = useTranslations('delivery');
  const text = useText();
  return (
    <section>
      <h2 id="pickup" className="mb-4 text-section">
        {t('where')}
      </h2>
      <RadioGroup
        aria-labelledby="pickup"
        value={chosen}
        onValueChange={(id) => onChoose(String(id))}
        className="flex flex-col gap-3"
      >
        {offers.map((offer) => {
          const { point, missing } = offer;
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: Radio.Root renders the control this label wraps.
            <label
              key={point.warehouseId}
              className={cx(
                'flex min-h-18 items-start gap-4 rounded-2xl border border-line-strong/60 bg-surface px-5 py-4',
                'has-data-checked:border-ink has-data-checked:bg-lamp-wash',
                missing.length === 0 && 'cursor-pointer hover:border-ink',
              )}
            >
              <Radio.Root
                value={point.warehouseId}
                disabled={missing.length > 0}
                className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border-2 border-ink data-disabled:opacity-40"
              >
                <Radio.Indicator className="size-2.5 rounded-full bg-ink data-unchecked:hidden" />
              </Radio.Root>
              <span className="min-w-0">
                <span className="block font-semibold">{text(point.name)}</span>
                <span className="block text-sm text-ink-soft">{pointText(point)}</span>
                <span className="block text-sm text-ink-soft">{text(point.openingHours)}</span>
                <Units offer={offer} cart={cart} />
              </span>
            </label>
          );
        })}
      </RadioGroup>
    </section>
  );
}

/** Whether everything is there now, and what is not. */
function Units({ offer, cart }: { readonly offer: PickupOffer; readonly cart: CartView }) {
  const t = useTranslations('delivery');
  const text = useText();
  const format = useFormat();
  if (offer.missing.length === 0) {
    return (
      <span className="mt-1 block text-sm font-medium text-good">
        {t('allThere', { when: format.calendarDay(offer.readyOn) })}
      </span>
    );
  }
  return offer.missing.map(({ variantId, available, asked }) => {
    const line = cart.lines.find((one) => one.variantId === variantId);
    return (
      <span key={variantId} className="mt-1 block text-sm font-medium text-warn">
        {t('missing', { available, asked, name: line === undefined ? '' : text(line.name) })}
      </span>
    );
  });
}
