import {
  type ImportColumn,
  type ImportError,
  LOCALES,
  type LocalizedText,
  type StaffProductView,
} from '@pushcart/domain';
import type { FileRow } from './product-rows.ts';

/** What a product is called and described by. Where a language has nothing, the other one stands in. */
export function mergeTexts(
  before: StaffProductView | null,
  row: FileRow,
  fail: (column: ImportColumn, problem: ImportError['problem']) => void,
): { readonly name: LocalizedText; readonly description: LocalizedText } {
  const name = mergeText('name', before, row);
  if (name.en === '') fail('name.en', 'required');
  return { name, description: mergeText('description', before, row) };
}

function mergeText(field: 'name' | 'description', before: StaffProductView | null, { cells }: FileRow): LocalizedText {
  const known = before?.[field];
  const [en, chinese] = LOCALES.map((locale) => cells[`${field}.${locale}`] ?? known?.[locale] ?? '');
  const text = { en: en ?? '', 'zh-CN': chinese ?? '' };
  // What has long been without the other language stays as it is.
  if (known !== undefined && known.en === text.en && known['zh-CN'] === text['zh-CN']) return text;
  return { en: text.en || text['zh-CN'], 'zh-CN': text['zh-CN'] || text.en };
}
