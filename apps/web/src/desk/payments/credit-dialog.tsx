import type { CreditKind } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { parseAmount, parseDate } from '../typed.ts';
import { PAYMENTS_KEY } from './use-payments.ts';

interface Props {
  readonly kind: CreditKind;
  readonly currency: string;
  readonly onClose: () => void;
}

interface Wanted {
  readonly amount: number;
  readonly email: string;
  readonly expiresAt: Date | null;
}

/** Makes a gift card, whose code is shown once, or gives an account credit. */
export function CreditDialog({ kind, currency, onClose }: Props) {
  const t = useTranslations('desk.payments');
  const isCard = kind === 'gift_card';
  const [fields, setFields] = useState({ amount: '', email: '', expires: '' });
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const make = useMake(kind, onClose);
  const amount = parseAmount(fields.amount, currency);
  const expiresAt = parseDate(fields.expires);
  const isReady = amount !== null && (isCard ? fields.expires === '' || expiresAt !== null : fields.email !== '');
  const code = make.data ?? null;
  return (
    <Dialog open onOpenChange={onClose} title={isCard ? t('cards.issue') : t('cards.grant')}>
      {code === null ? (
        <ActionForm
          onSubmit={() => {
            if (isReady) make.mutate({ amount, email: fields.email.trim(), expiresAt });
          }}
          action={make}
          button={isCard ? t('cards.make') : t('cards.give')}
          isReady={isReady}
        >
          {!isCard && (
            <TextField
              label={t('cards.email')}
              required
              type="email"
              autoComplete="off"
              value={fields.email}
              onChange={({ target }) => change({ email: target.value })}
            />
          )}
          <TextField
            label={t('amount', { currency })}
            required
            inputMode="decimal"
            value={fields.amount}
            onChange={({ target }) => change({ amount: target.value })}
          />
          {isCard && (
            <TextField
              label={t('cards.expires')}
              type="datetime-local"
              value={fields.expires}
              onChange={({ target }) => change({ expires: target.value })}
            />
          )}
        </ActionForm>
      ) : (
        <div className="flex flex-col items-start gap-4">
          <p>{t('cards.code')}</p>
          <output className="figures font-bold text-xl">{code}</output>
          <CopyButton text={code} label={code} />
        </div>
      )}
    </Dialog>
  );
}

/** Answers a new card's code; null for credit. Pressed again after a failure, it is made once. */
function useMake(kind: CreditKind, onClose: () => void) {
  const t = useTranslations('desk.payments.cards');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { keyOf } = useIntent();
  return useMutation({
    mutationFn: async ({ amount, email, expiresAt }: Wanted) => {
      const key = keyOf([amount, email, expiresAt]);
      if (kind === 'gift_card') return (await client.credit.issue.mutate({ amount, expiresAt, key })).code;
      await client.credit.grant.mutate({ amount, email, key });
      return null;
    },
    onSuccess: (code) => {
      void queryClient.invalidateQueries({ queryKey: PAYMENTS_KEY });
      if (code !== null) return;
      say(t('given'));
      onClose();
    },
  });
}
