import type { Locale } from '@pushcart/domain';
import type desk from '../desk/messages/en.ts';
import type flash from '../flash/messages/en.ts';
import type review from '../review/messages/en.ts';
import type shop from './en.ts';
import type { TextShape } from './text-shape.ts';

/** The storefront's words. Those of the desk, of flash sales and of reviews come with them. */
export type ShopMessages = typeof shop;
export type Messages = ShopMessages & {
  readonly desk: typeof desk;
  readonly flash: typeof flash;
  readonly review: typeof review;
};

const loaders: Record<Locale, () => Promise<{ default: TextShape<ShopMessages> }>> = {
  en: () => import('./en.ts'),
  'zh-CN': () => import('./zh-cn.ts'),
};

export async function loadShopMessages(locale: Locale): Promise<ShopMessages> {
  // The type of the words is that of English; a translation has the same keys and arguments, and words of its own.
  return (await loaders[locale]()).default as ShopMessages;
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
