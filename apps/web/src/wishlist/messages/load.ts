import type { Locale } from '@pushcart/domain';
import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

const loaders: Record<Locale, () => Promise<{ default: TextShape<typeof en> }>> = {
  en: () => import('./en.ts'),
  'zh-CN': () => import('./zh-cn.ts'),
};

export async function loadWishlistMessages(locale: Locale): Promise<TextShape<typeof en>> {
  return (await loaders[locale]()).default;
}
