import type { AuditEntry } from '@pushcart/client';
import { useTranslations } from 'use-intl';

/** What else was noted, in the words it was noted in: names of fields and ids, for who looks into a matter. */
export function EntryFacts({ entry: { id, action, subject, details } }: { readonly entry: AuditEntry }) {
  const t = useTranslations('desk.audit');
  const facts = [['id', id], ['action', action], ['subject', subject], ...Object.entries(details)] as const;
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit cursor-pointer py-1 text-ink-soft">{t('details')}</summary>
      <dl lang="en" translate="no" className="figures mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="min-w-0 wrap-anywhere">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
