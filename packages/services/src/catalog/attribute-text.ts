import type { LocalizedText } from '@pushcart/domain';

/** What a product has of an attribute, by the attribute's kind. */
export type AttributeValue =
  | { readonly text: LocalizedText }
  | { readonly number: number }
  | { readonly choice: { readonly key: string; readonly name: LocalizedText } }
  | { readonly boolean: boolean };

const YES: LocalizedText = { en: 'Yes', 'zh-CN': '是' };
const NO: LocalizedText = { en: 'No', 'zh-CN': '否' };

/** The value in words; a number is written by each language's rules, its unit stands apart. */
export function attributeText(value: AttributeValue): LocalizedText {
  if ('text' in value) return value.text;
  if ('choice' in value) return value.choice.name;
  if ('boolean' in value) return value.boolean ? YES : NO;
  return { en: value.number.toLocaleString('en'), 'zh-CN': value.number.toLocaleString('zh-CN') };
}
