import type { AuditCheck } from '@pushcart/client';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useActionText } from './use-action-text.ts';
import { useChainCheck } from './use-audit.ts';

/** Whether somebody changed what was noted, past the shop. */
export function ChainCheck() {
  const t = useTranslations('desk.audit');
  const check = useChainCheck();
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      <Button pending={check.isPending} onClick={() => check.mutate()}>
        <ShieldCheck aria-hidden className="size-4.5" />
        {t('check')}
      </Button>
      {check.data !== undefined && <Finding found={check.data} />}
      <ActionProblem error={check.error} />
    </div>
  );
}

function Finding({ found: { holding, broken } }: { readonly found: AuditCheck }) {
  const t = useTranslations('desk.audit');
  const format = useFormat();
  const textOf = useActionText();
  if (broken === null) {
    return (
      <p role="status" className="font-medium text-good">
        {t('holds', { count: holding })}
      </p>
    );
  }
  const { entry, fault } = broken;
  const facts = { id: entry.id, what: textOf(entry.action), time: format.moment(entry.at), count: holding };
  return <Alert>{t(`fault.${fault}`, facts)}</Alert>;
}
