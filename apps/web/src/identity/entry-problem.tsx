import { isPushcartError } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { ActionProblem } from '../ui/problem.tsx';

/** Why nobody came in: the shop refused, or the browser had no passkey or no consent. */
export function EntryProblem({ error }: { readonly error: unknown }) {
  const t = useTranslations('identity');
  if (error == null || isPushcartError(error)) return <ActionProblem error={error} />;
  return (
    <p role="alert" className="rounded-xl bg-bad-wash px-4 py-3 text-sm font-medium text-bad">
      {t('passkeyDismissed')}
    </p>
  );
}
