import { isAuditAction } from '@pushcart/domain';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';

/** Says in plain words what was done; an action of another version of the shop by its name. */
export function useActionText(): (action: string) => string {
  const t = useTranslations('desk.audit.action');
  return useCallback((action) => (isAuditAction(action) ? t(action) : action), [t]);
}
