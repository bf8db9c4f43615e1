import type { PaymentSettingsView } from '@pushcart/client';
import { CAPTURE_MODES, type CaptureMode } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { PAYMENTS_KEY, useSettings } from './use-payments.ts';

export function SettingsPanel() {
  const t = useTranslations('desk.payments.settings');
  const settings = useSettings();
  return (
    <Panel>
      <h2 className="mb-4 text-section">{t('title')}</h2>
      {settings.isPending && <RowsSkeleton />}
      <QueryProblem query={settings} />
      {/* Changed by somebody else, the form starts from what they saved. */}
      {settings.data !== undefined && <Form key={settings.data.version} settings={settings.data} />}
    </Panel>
  );
}

function Form({ settings }: { readonly settings: PaymentSettingsView }) {
  const t = useTranslations('desk.payments.settings');
  const tPayments = useTranslations('desk.payments');
  const [mode, setMode] = useState<CaptureMode>(settings.captureMode);
  const [provider, setProvider] = useState(settings.provider ?? '');
  const save = useSave(settings.version);
  return (
    <ActionForm
      onSubmit={() => save.mutate({ captureMode: mode, provider: provider === '' ? null : provider })}
      action={save}
      button={t('save')}
    >
      <SelectField
        label={t('mode')}
        required
        value={mode}
        onChange={({ target }) => setMode(CAPTURE_MODES.find((known) => known === target.value) ?? mode)}
      >
        {CAPTURE_MODES.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('provider')} required value={provider} onChange={({ target }) => setProvider(target.value)}>
        <option value="">{t('default')}</option>
        {settings.providers.map((name) => (
          <option key={name} value={name}>
            {tPayments('provider', { name })}
          </option>
        ))}
      </SelectField>
    </ActionForm>
  );
}

function useSave(version: number) {
  const t = useTranslations('desk.payments.settings');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: (wanted: { readonly captureMode: CaptureMode; readonly provider: string | null }) =>
      client.payment.changeSettings.mutate({ ...wanted, version }),
    onSuccess: (saved) => {
      queryClient.setQueryData([...PAYMENTS_KEY, 'settings'], saved);
      say(t('saved'));
    },
  });
}
