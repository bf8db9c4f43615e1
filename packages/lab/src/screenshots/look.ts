export const LOCALES = { en: 'en-GB', 'zh-CN': 'zh-CN' } as const;
/** As an address of the command names it. */
export type Lang = keyof typeof LOCALES;

export const THEMES = ['light', 'dark'] as const;

/** How a page is looked at. */
export interface Look {
  /** In CSS pixels; a phone is 360 wide, a desk 1280. */
  readonly width: number;
  readonly theme: (typeof THEMES)[number];
}

export const WIDTHS = [360, 1280] as const;

const HEIGHTS = { phone: 740, desk: 900 } as const;
const DESK_FROM = 768;

export const heightOf = ({ width }: Look): number => (width < DESK_FROM ? HEIGHTS.phone : HEIGHTS.desk);
