import { REPORT_DAYS, REPORT_RIVALS, type ReportDays, type ReportRival } from '@pushcart/domain';

/** What the page covers and what it is held against, in the address as in `?days=28&rival=year`. */
export interface AnalyticsSearch {
  readonly days?: ReportDays;
  readonly rival?: ReportRival;
}

export function parseAnalyticsSearch({ days, rival }: Readonly<Record<string, unknown>>): AnalyticsSearch {
  const knownDays = REPORT_DAYS.find((one) => one === days);
  const knownRival = REPORT_RIVALS.find((one) => one === rival);
  return { ...(knownDays && { days: knownDays }), ...(knownRival && { rival: knownRival }) };
}
