import type { AttributeValue, LocalizedText } from '@pushcart/domain';

const YES: LocalizedText = { en: 'Yes', 'zh-CN': '是' };
const NO: LocalizedText = { en: 'No', 'zh-CN': '否' };

/** The value in words; a number is written by each language's rules, its unit stands apart. */
export function attributeText(value: AttributeValue): LocalizedText {
  if ('text' in value) return value.text;
  if ('choice' in value) return value.choice.name;
  if ('boolean' in value) return value.boolean ? YES : NO;
  return { en: value.number.toLocaleString('en'), 'zh-CN': value.number.toLocaleString('zh-CN') };
}
