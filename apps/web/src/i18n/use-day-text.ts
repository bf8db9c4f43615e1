import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** Says a calendar day (YYYY-MM-DD) in the visitor's language; it is the same day wherever the visitor is. */
export function useDayText(): (day: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return (day) => format.format(new Date(`${day}T00:00:00Z`));
  }, [locale]);
}
