import type { SearchOutcome } from '@pushcart/client';
import { useTranslations } from 'use-intl';

interface Props {
  readonly query: string;
  readonly outcome: SearchOutcome;
  readonly total: number;
}

/** What was searched for, where that is not what was typed, and whether all of it had to fit. */
export function SearchNote({ query, outcome, total }: Props) {
  const t = useTranslations('catalog.searched');
  if (total === 0) return null;
  const { corrected, isBroadened } = outcome;
  if (corrected === null && !isBroadened) return null;
  return (
    <p role="status" className="mt-3 text-ink-soft">
      {corrected !== null &&
        t.rich('corrected', { query, corrected, b: (words) => <strong className="text-ink">{words}</strong> })}
      {corrected !== null && isBroadened && ' '}
      {isBroadened && t('broadened')}
    </p>
  );
}
