import type { CustomerView } from '@pushcart/client';
import { Ban, KeyRound, LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { TextDialog } from '../text-dialog.tsx';
import { useCustomerActions } from './use-customers.ts';

/** Help for a customer who is locked out, and a stop for one who does harm. */
export function CustomerActions({ customer }: { readonly customer: CustomerView }) {
  const t = useTranslations('desk.customers');
  const ui = useTranslations('ui.error');
  const format = useFormat();
  const may = useMay();
  const { isStale } = useConnection();
  const [isBlocking, setIsBlocking] = useState(false);
  const { accountId, name, email, block } = customer;
  const actions = useCustomerActions(accountId, {
    sent: t('sent'),
    signedOut: t('signedOut'),
    blocked: t('blockedNow'),
    unblocked: t('unblockedNow'),
  });
  const { reset, signOut, unblock } = actions;
  return (
    <Panel className="flex flex-col items-stretch gap-3">
      <h2 className="text-section">{t('actions')}</h2>
      {block !== null && (
        <div className="rounded-xl bg-bad-wash px-4 py-3">
          <p className="font-medium wrap-anywhere text-bad">{block.reason}</p>
          <p className="mt-1 text-sm text-ink-soft">
            {block.by === null
              ? t('blockedOn', { date: format.moment(block.at) })
              : t('blockedBy', { name: block.by, date: format.moment(block.at) })}
          </p>
        </div>
      )}
      {!may('customers.manage') && <p className="text-sm text-ink-soft">{t('readOnly')}</p>}
      {may('customers.manage') && (
        <>
          {email !== null && (
            <Button disabled={isStale} pending={reset.isPending} onClick={() => reset.mutate()}>
              <KeyRound aria-hidden className="size-4" />
              {t('sendReset')}
            </Button>
          )}
          <Button disabled={isStale} pending={signOut.isPending} onClick={() => signOut.mutate()}>
            <LogOut aria-hidden className="size-4" />
            {t('signOut')}
          </Button>
          {block === null ? (
            <Button look="bad" disabled={isStale} onClick={() => setIsBlocking(true)}>
              <Ban aria-hidden className="size-4" />
              {t('block')}
            </Button>
          ) : (
            <Button disabled={isStale} pending={unblock.isPending} onClick={() => unblock.mutate()}>
              {t('unblock')}
            </Button>
          )}
          <ActionProblem error={reset.error ?? signOut.error ?? unblock.error} />
          {isStale && <p className="text-sm text-ink-soft">{ui('offline')}</p>}
        </>
      )}
      {isBlocking && (
        <TextDialog
          title={t('blockTitle', { name })}
          text={t('blockText')}
          label={t('reason')}
          maxLength={300}
          missing={t('reasonMissing')}
          button={t('block')}
          look="bad"
          action={actions.block}
          onSubmit={(reason) => actions.block.mutate(reason, { onSuccess: () => setIsBlocking(false) })}
          onClose={() => setIsBlocking(false)}
        />
      )}
    </Panel>
  );
}
