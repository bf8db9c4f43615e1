import { isPushcartError } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { Alert } from '../ui/alert.tsx';
import { ActionProblem } from '../ui/problem.tsx';

/** Why nobody came in: the shop refused, or the browser had no passkey or no consent. */
export function EntryProblem({ error }: { readonly error: unknown }) {
  const t = useTranslations('identity');
  if (error == null || isPushcartError(error)) return <ActionProblem error={error} />;
  return <Alert>{t('passkeyDismissed')}</Alert>;
}
