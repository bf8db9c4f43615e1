import type { DeliverySettings, ZoneView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { NameFields } from './name-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RateForm } from './rate-form.tsx';
import { useSaveZone } from './use-delivery.ts';
import { zoneFields, zoneOfFields } from './zone-fields.ts';

interface Props {
  readonly zone: ZoneView | null;
  readonly settings: DeliverySettings;
  readonly onClose: () => void;
}

/** The places of a zone and what each way costs there. */
export function ZoneDialog({ zone, settings, onClose }: Props) {
  const t = useTranslations('desk.delivery');
  const text = useText();
  const { methods, currency } = settings;
  const [fields, setFields] = useState(() => zoneFields(zone, methods, currency));
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const save = useSaveZone(zone, onClose);
  const draft = zoneOfFields(fields, currency);
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={zone === null ? t('addZone') : text(zone.name)}
      onSubmit={() => {
        if (draft !== null) save.mutate(draft);
      }}
      action={save}
      button={t('save')}
      isReady={draft !== null}
      className="gap-6"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <NameFields names={fields} onChange={change} />
      </div>
      <PlaceFields places={fields.places} onChange={(places) => change({ places })} />
      {fields.rates.map((rate, index) => (
        <RateForm
          key={rate.methodId}
          name={text(methods.find(({ id }) => id === rate.methodId)?.name ?? { en: '', 'zh-CN': '' })}
          currency={currency}
          rate={rate}
          onChange={(next) => change({ rates: fields.rates.with(index, next) })}
        />
      ))}
      {draft === null && <p className="text-sm text-ink-soft">{t('incomplete')}</p>}
    </FormDialog>
  );
}
