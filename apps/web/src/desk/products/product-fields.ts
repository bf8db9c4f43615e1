import {
  type AttributeValue,
  amountText,
  DomainError,
  type ImageView,
  type ProductDraft,
  type ProductOption,
  requireProduct,
  type StaffProductView,
  type TaxClass,
} from '@pushcart/domain';
import { dateText, parseDate, parsePrice } from '../typed.ts';

export interface OptionFields {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  /** A value a line: key | English | Chinese */
  readonly values: string;
}

export interface VariantFields {
  readonly id: string | null;
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: string;
  readonly compareAt: string;
  readonly weightGrams: string;
  readonly lowStockThreshold: string;
}

/** A product as it stands in a form. */
export interface ProductFields {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly descriptionEn: string;
  readonly descriptionZh: string;
  readonly brand: string;
  readonly tags: string;
  readonly taxClass: TaxClass;
  readonly publishAt: string;
  readonly unpublishAt: string;
  readonly categoryIds: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly images: readonly ImageView[];
  readonly options: readonly OptionFields[];
  readonly variants: readonly VariantFields[];
}

/** What the parts of the form are given. */
export interface FieldsProps {
  readonly fields: ProductFields;
  readonly onChange: (part: Partial<ProductFields>) => void;
  /** What is wrong with a field, once saving was tried. */
  readonly faultOf: (field: string) => string | undefined;
}

export const EMPTY_OPTION: OptionFields = { key: '', en: '', zh: '', values: '' };
export const EMPTY_VARIANT: VariantFields = {
  id: null,
  sku: '',
  options: {},
  price: '',
  compareAt: '',
  weightGrams: '0',
  lowStockThreshold: '0',
};

export function fieldsOf(product: StaffProductView | null): ProductFields {
  const amount = (minor: number | null) =>
    product === null || minor === null ? '' : amountText(minor, product.currency);
  return {
    slug: product?.slug ?? '',
    nameEn: product?.name.en ?? '',
    nameZh: product?.name['zh-CN'] ?? '',
    descriptionEn: product?.description.en ?? '',
    descriptionZh: product?.description['zh-CN'] ?? '',
    brand: product?.brand ?? '',
    tags: product?.tags.join(', ') ?? '',
    taxClass: product?.taxClass ?? 'standard',
    publishAt: dateText(product?.publishAt ?? null),
    unpublishAt: dateText(product?.unpublishAt ?? null),
    categoryIds: product?.categoryIds ?? [],
    attributes: Object.fromEntries((product?.attributes ?? []).map((one) => [one.attributeId, one.value])),
    images: product?.images ?? [],
    options: (product?.options ?? []).map(({ key, name, values }) => ({
      key,
      en: name.en,
      zh: name['zh-CN'],
      values: values.map((value) => [value.key, value.name.en, value.name['zh-CN']].join(' | ')).join('\n'),
    })),
    variants: product?.variants.map((variant) => ({
      ...variant,
      price: amount(variant.price),
      compareAt: amount(variant.compareAt),
      weightGrams: String(variant.weightGrams),
      lowStockThreshold: String(variant.lowStockThreshold),
    })) ?? [EMPTY_VARIANT],
  };
}

export type ReadProduct = { readonly draft: ProductDraft } | { readonly fault: string };

/** The draft that the fields make, or the name of the first that makes no sense. */
export function readFields(fields: ProductFields, currency: string): ReadProduct {
  const options = fields.options.map(readOption);
  const keys = options.map(({ key }) => key);
  const draft: ProductDraft = {
    slug: fields.slug.trim(),
    name: { en: fields.nameEn, 'zh-CN': fields.nameZh },
    description: { en: fields.descriptionEn, 'zh-CN': fields.descriptionZh },
    brand: fields.brand.trim() === '' ? null : fields.brand,
    tags: listOf(fields.tags, /[,，]/),
    taxClass: fields.taxClass,
    categoryIds: fields.categoryIds,
    attributes: Object.entries(fields.attributes).map(([attributeId, value]) => ({ attributeId, value })),
    images: fields.images,
    options,
    variants: fields.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      options: Object.fromEntries(keys.map((key) => [key, variant.options[key] ?? ''])),
      weightGrams: wholeOf(variant.weightGrams),
      price: amountOf(variant.price, currency),
      compareAt: variant.compareAt.trim() === '' ? null : amountOf(variant.compareAt, currency),
      lowStockThreshold: wholeOf(variant.lowStockThreshold),
    })),
    publishAt: fields.publishAt === '' ? null : parseDate(fields.publishAt),
    unpublishAt: fields.unpublishAt === '' ? null : parseDate(fields.unpublishAt),
  };
  try {
    return { draft: requireProduct(draft) };
  } catch (error) {
    if (error instanceof DomainError) return { fault: String(error.details.field) };
    throw error;
  }
}

/** The values of an option as they are typed so far. */
export function readOption({ key, en, zh, values }: OptionFields): ProductOption {
  return {
    key: key.trim(),
    name: { en, 'zh-CN': zh },
    values: listOf(values, /\n/).map((line) => {
      const [value = '', inEnglish = value, inChinese = inEnglish] = listOf(line, /[|｜]/);
      return { key: value, name: { en: inEnglish, 'zh-CN': inChinese } };
    }),
  };
}

function listOf(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Not a number where none is typed: the rules of a product refuse that. */
function amountOf(text: string, currency: string): number {
  return parsePrice(text, currency) ?? Number.NaN;
}

function wholeOf(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
