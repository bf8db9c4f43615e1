import type { PickupOffer } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { SelectField } from '../../ui/field.tsx';

interface Props {
  readonly offers: readonly PickupOffer[];
  readonly chosen: string;
  readonly onChoose: (pickupId: string) => void;
}

/** Where an order is collected. What a place has not enough of cannot be collected there. */
export function PickupField({ offers, chosen, onChoose }: Props) {
  const t = useTranslations('desk.orderEdit.new');
  const text = useText();
  const format = useFormat();
  const wordsFor = ({ point, missing, readyOn }: PickupOffer) =>
    missing.length === 0
      ? t('readyAt', { place: text(point.name), when: format.calendarDay(readyOn) })
      : t('missingAt', { place: text(point.name) });
  return (
    <SelectField label={t('pickup')} required value={chosen} onChange={({ target }) => onChoose(target.value)}>
      <option value="" disabled>
        {offers.length === 0 ? t('nowhere') : t('choosePickup')}
      </option>
      {offers.map((offer) => (
        <option key={offer.point.warehouseId} value={offer.point.warehouseId} disabled={offer.missing.length > 0}>
          {wordsFor(offer)}
        </option>
      ))}
    </SelectField>
  );
}
