import type { TotpSetup } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { OneTimeCode } from '../identity/one-time-code.tsx';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { StaleNote } from '../ui/stale-note.tsx';

interface Props {
  readonly setup: TotpSetup;
  readonly onClose: () => void;
  /** Given the recovery codes, which are shown this once. */
  readonly onDone: (codes: readonly string[]) => void;
}

/** Gives the secret to the app, and asks for a code of it: only then is it asked for when signing in. */
export function AppDialog({ setup, onClose, onDone }: Props) {
  const t = useTranslations('account.security');
  const client = useClient();
  const { isStale } = useConnection();
  const confirmed = useConfirmed();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => confirmed(() => client.account.confirmTotp.mutate({ code })),
    onSuccess: onDone,
  });
  return (
    <Dialog open onOpenChange={onClose} title={t('appSetUp')} description={t('appScan')}>
      <div className="flex flex-col items-center gap-3">
        <QrCode text={setup.uri} label={t('appQr')} />
        <p className="text-sm text-ink-soft">{t('appType')}</p>
        <code className="figures text-center font-semibold tracking-wide break-all">{inFours(setup.secret)}</code>
        <CopyButton text={setup.secret} />
      </div>
      <form
        className="mt-5 flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate();
        }}
      >
        <OneTimeCode label={t('appCode')} value={code} onChange={setCode} />
        <ActionProblem error={confirm.error} />
        <StaleNote />
        <Button type="submit" look="lamp" disabled={isStale} pending={confirm.isPending}>
          {t('appConfirm')}
        </Button>
      </form>
    </Dialog>
  );
}

/** Easier to type from a screen into a phone. */
function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
