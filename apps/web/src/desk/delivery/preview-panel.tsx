import type { RouterInputs } from '@pushcart/client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { OptionLine } from '../../delivery/option-line.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useSession } from '../../identity/session.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { CountryField } from '../country-field.tsx';
import { parsePrice } from '../typed.ts';
import { parseKilos } from './typed.ts';

type Asked = RouterInputs['delivery']['preview'];

/** What a parcel would cost and when it would arrive, by the rates of now. */
export function PreviewPanel({ currency }: { readonly currency: string }) {
  const t = useTranslations('desk.delivery.preview');
  const home = useSession()?.store.country ?? '';
  const [fields, setFields] = useState({ country: home, region: '', kilos: '1', value: '50' });
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const [weightGrams, value] = [parseKilos(fields.kilos), parsePrice(fields.value, currency)];
  const { country, region } = fields;
  return (
    <Panel>
      <h2 className="mb-1 text-section">{t('title')}</h2>
      <p className="mb-4 text-sm text-ink-soft">{t('text')}</p>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (weightGrams !== null && value !== null) setAsked({ country, region, weightGrams, value });
        }}
      >
        <CountryField label={t('country')} value={country} onChange={(next) => change({ country: next })} />
        <TextField
          label={t('region')}
          maxLength={120}
          value={region}
          onChange={({ target }) => change({ region: target.value })}
        />
        <TextField
          label={t('kilos')}
          required
          inputMode="decimal"
          value={fields.kilos}
          onChange={({ target }) => change({ kilos: target.value })}
        />
        <TextField
          label={t('value', { currency })}
          required
          inputMode="decimal"
          value={fields.value}
          onChange={({ target }) => change({ value: target.value })}
        />
        <Button type="submit" look="ink" disabled={country === '' || weightGrams === null || value === null}>
          {t('ask')}
        </Button>
      </form>
      <Answer asked={asked} />
    </Panel>
  );
}

function Answer({ asked }: { readonly asked: Asked | null }) {
  const t = useTranslations('desk.delivery.preview');
  const text = useText();
  const client = useClient();
  const query = useQuery({
    queryKey: ['desk', 'delivery', 'preview', asked],
    queryFn: asked === null ? skipToken : () => client.delivery.preview.query(asked),
  });
  if (query.isError) return <ActionProblem error={query.error} />;
  if (query.data === undefined) return null;
  const { zone, options } = query.data;
  return (
    <output className="mt-5 block border-t border-line pt-4">
      <span className="block font-semibold">{zone === null ? t('nowhere') : t('zone', { name: text(zone.name) })}</span>
      {zone !== null && options.length === 0 && <span className="mt-2 block text-ink-soft">{t('nothing')}</span>}
      {options.map((option) => (
        <span key={option.code} className="mt-3 block text-sm">
          <OptionLine option={option} />
        </span>
      ))}
    </output>
  );
}
