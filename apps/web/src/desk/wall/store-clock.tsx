import { useLocale, useTranslations } from 'use-intl';

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** The time of day where the store is. */
export function timeIn(locale: string, timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat(locale, { ...CLOCK, timeZone }).format(at);
}

interface Props {
  readonly now: Date;
  readonly timeZone: string;
}

export function StoreClock({ now, timeZone }: Props) {
  const t = useTranslations('desk.wall');
  const locale = useLocale();
  return (
    <time
      dateTime={now.toISOString()}
      title={t('storeTime', { zone: timeZone })}
      className="figures font-display text-section font-bold"
    >
      {timeIn(locale, timeZone, now)}
    </time>
  );
}
