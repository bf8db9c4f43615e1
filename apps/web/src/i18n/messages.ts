import type { Locale } from '@pushcart/domain';
import type account from '../account/messages/en.ts';
import type desk from '../desk/messages/en.ts';
import type flash from '../flash/messages/en.ts';
import type identity from '../identity/messages/en.ts';
import type payment from '../payment/messages/en.ts';
import type review from '../review/messages/en.ts';
import type wishlist from '../wishlist/messages/en.ts';
import type shop from './en.ts';
import type { TextShape } from './text-shape.ts';

/** The words that every page needs. Those of an area, such as the desk or the account, come with its pages. */
export type ShopMessages = typeof shop;
export type Messages = ShopMessages & {
  readonly account: typeof account;
  readonly desk: typeof desk;
  readonly flash: typeof flash;
  readonly identity: typeof identity;
  readonly payment: typeof payment;
  readonly review: typeof review;
  readonly wishlist: typeof wishlist;
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
