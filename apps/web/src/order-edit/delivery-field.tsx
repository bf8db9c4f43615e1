import type { DeliveryOption } from '@pushcart/client';
import type { LocalizedText } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/field.tsx';

interface Props {
  readonly options: readonly DeliveryOption[];
  /** Also shown when it is none of the options any more. */
  readonly chosen: { readonly code: string; readonly name: LocalizedText } | null;
  readonly onChoose: (code: string) => void;
}

/** How it is delivered, with what that costs. */
export function DeliveryField({ options, chosen, onChoose }: Props) {
  const t = useTranslations('order.edit');
  const text = useText();
  const format = useFormat();
  const isKnown = chosen === null || options.some(({ code }) => code === chosen.code);
  return (
    <SelectField
      label={t('delivery')}
      required
      value={chosen?.code ?? ''}
      onChange={({ target }) => onChoose(target.value)}
    >
      {chosen === null && <option value="">{t('choose')}</option>}
      {!isKnown && <option value={chosen.code}>{text(chosen.name)}</option>}
      {options.map(({ code, name, price }) => (
        <option key={code} value={code}>
          {`${text(name)} · ${format.money(price)}`}
        </option>
      ))}
    </SelectField>
  );
}
