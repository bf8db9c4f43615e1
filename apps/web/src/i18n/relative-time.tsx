import { useFormatter, useLocale } from 'use-intl';
import { useFormat } from './use-format.ts';
import { useNow } from './use-now.ts';

/** "3 minutes ago", kept true while it is on the screen; the exact moment is its title. */
export function RelativeTime({ at }: { readonly at: Date }) {
  const locale = useLocale();
  const format = useFormat();
  const formatter = useFormatter();
  const now = useNow(10_000);
  const latest = now < at ? at : now;
  return (
    <time dateTime={at.toISOString()} title={format.moment(at)} lang={locale}>
      {formatter.relativeTime(at, latest)}
    </time>
  );
}
