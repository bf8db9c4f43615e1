import type { OrderView } from '@pushcart/client';
import { Store } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { usePickupActions } from './use-pickup-actions.ts';

interface Props {
  readonly order: Pick<OrderView, 'id' | 'number'>;
  readonly step: 'shelve' | 'collect';
}

/** Says that a packed order lies ready, then gives it to who says its code. */
export function PickupActions({ order, step }: Props) {
  const t = useTranslations('desk.pickups');
  const may = useMay();
  const { isStale } = useConnection();
  const [code, setCode] = useState('');
  const { ready, handOver } = usePickupActions(order);
  if (!may('orders.pack')) return null;
  if (step === 'shelve') {
    return (
      <>
        <Button look="lamp" size="large" disabled={isStale} pending={ready.isPending} onClick={() => ready.mutate()}>
          <Store aria-hidden className="size-5" />
          {t('ready')}
        </Button>
        <ActionProblem error={ready.error} />
      </>
    );
  }
  return (
    <ActionForm
      onSubmit={() => {
        if (/^\d{6}$/.test(code)) handOver.mutate(code);
      }}
      action={handOver}
      button={t('handOver')}
      isReady={code.length === 6}
    >
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        required
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={code}
        onChange={({ target }) => setCode(target.value.replace(/\D/g, ''))}
      />
    </ActionForm>
  );
}
