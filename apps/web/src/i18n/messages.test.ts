import compile from 'icu-minify/compile';
import { expect, test } from 'vitest';
import accountEn from '../account/messages/en.ts';
import accountZh from '../account/messages/zh-cn.ts';
import deskEn from '../desk/messages/en.ts';
import deskZh from '../desk/messages/zh-cn.ts';
import flashEn from '../flash/messages/en.ts';
import flashZh from '../flash/messages/zh-cn.ts';
import identityEn from '../identity/messages/en.ts';
import identityZh from '../identity/messages/zh-cn.ts';
import paymentEn from '../payment/messages/en.ts';
import paymentZh from '../payment/messages/zh-cn.ts';
import reviewEn from '../review/messages/en.ts';
import reviewZh from '../review/messages/zh-cn.ts';
import wishlistEn from '../wishlist/messages/en.ts';
import wishlistZh from '../wishlist/messages/zh-cn.ts';
import shopEn from './en.ts';
import shopZh from './zh-cn.ts';

const en = {
  ...shopEn,
  account: accountEn,
  desk: deskEn,
  flash: flashEn,
  identity: identityEn,
  payment: paymentEn,
  review: reviewEn,
  wishlist: wishlistEn,
};
const zh = {
  ...shopZh,
  account: accountZh,
  desk: deskZh,
  flash: flashZh,
  identity: identityZh,
  payment: paymentZh,
  review: reviewZh,
  wishlist: wishlistZh,
};

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  );
}

/** The names of a message's arguments, which begin small; words in its branches begin large or are Chinese. */
function argumentsOf(message: string): readonly string[] {
  return [
    ...new Set([...message.matchAll(/\{([a-z]\w*)(?:\}|, (?:number|plural|select))/g)].map(([, name]) => name ?? '')),
  ].sort();
}

const chinese = new Map(leaves(zh));

test.each(leaves(en))('%s is well formed and takes the same facts in both languages', (path, message) => {
  const translated = chinese.get(path) ?? '';

  expect(() => [compile(message), compile(translated)]).not.toThrow();
  expect(translated).not.toBe('');
  expect(argumentsOf(translated)).toEqual(argumentsOf(message));
});
