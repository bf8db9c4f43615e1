import type { MarketView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStoreCurrency } from '../../identity/session.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { CountryFields } from './country-fields.tsx';
import { fieldsOf, type MarketFields, readFields } from './market-fields.ts';
import { useSaveMarket } from './use-markets.ts';

interface Props {
  /** Null for a new one. */
  readonly market: MarketView | null;
  readonly onClose: () => void;
}

export function MarketDialog({ market, onClose }: Props) {
  const t = useTranslations('desk.markets');
  const own = useStoreCurrency();
  const [fields, setFields] = useState(() => fieldsOf(market));
  const [hasTried, setHasTried] = useState(false);
  const save = useSaveMarket(market, onClose);
  const read = readFields(fields, own, market?.isActive ?? true);
  const fault = hasTried && 'fault' in read ? read.fault : null;
  const change = (part: Partial<MarketFields>) => setFields({ ...fields, ...part });
  const typed = (name: Exclude<keyof MarketFields, 'countries'>) => ({
    required: true,
    autoComplete: 'off',
    value: fields[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change({ [name]: target.value }),
  });
  const wrong = (name: typeof fault) => (fault !== null && fault === name ? t(`wrong.${fault}`) : undefined);
  return (
    <FormDialog
      wide
      title={t(market === null ? 'add' : 'editTitle')}
      onClose={onClose}
      onSubmit={() => {
        setHasTried(true);
        if ('draft' in read) save.mutate(read.draft);
      }}
      action={save}
      button={t('save')}
      className="gap-5"
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField label={t('nameEn')} maxLength={120} error={wrong('name')} {...typed('en')} />
        <TextField label={t('nameZh')} lang="zh-CN" maxLength={120} error={wrong('name')} {...typed('zh')} />
        <TextField
          label={t('currency')}
          maxLength={3}
          disabled={market !== null}
          hint={t('currencyHint')}
          error={wrong('currency')}
          {...typed('currency')}
        />
        <TextField
          label={t('rate', { currency: own })}
          inputMode="decimal"
          maxLength={20}
          hint={t('rateHint')}
          error={wrong('rate')}
          {...typed('rate')}
        />
      </div>
      <CountryFields countries={fields.countries} onChange={(countries) => change({ countries })} />
    </FormDialog>
  );
}
