import {
  type AttributeDefinition,
  amountText,
  IMPORT_COLUMNS,
  type ImportColumn,
  type ProductOption,
  type StaffProductView,
} from '@pushcart/domain';
import { stringify } from 'csv-stringify/sync';
import { attributeCells, attributeColumns } from './attribute-cells.ts';

/** A variant as a row of a file has it; a column the file does not have is undefined, which leaves things as they are. */
export interface FileRow {
  /** As an editor counts. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
}

const BOM = '\uFEFF';

/** What products are written down with: the slugs of categories by id, and the attributes that get a column. */
export interface FileWords {
  readonly slugOf: ReadonlyMap<string, string>;
  readonly attributes: readonly AttributeDefinition[];
}

/** The heading of an export; the mark before it tells spreadsheets that the text is UTF-8. */
export function fileHeading(attributes: readonly AttributeDefinition[]): string {
  return `${BOM}${columnsOf(attributes).join(',')}\r\n`;
}

/** The rows of a product, as the import reads them. */
export function fileRows(product: StaffProductView, { slugOf, attributes }: FileWords): string {
  const { currency } = product;
  const values = product.attributes.map(({ attributeId, value }) => {
    const attribute = attributes.find(({ id }) => id === attributeId);
    return attribute === undefined ? {} : attributeCells(attribute, value);
  });
  const rows = product.variants.map((variant) => ({
    ...Object.assign({}, ...values),
    product: product.slug,
    status: product.status,
    'name.en': product.name.en,
    'name.zh-CN': product.name['zh-CN'],
    'description.en': product.description.en,
    'description.zh-CN': product.description['zh-CN'],
    brand: product.brand ?? '',
    tags: product.tags.join(';'),
    categories: product.categoryIds.flatMap((id) => slugOf.get(id) ?? []).join(';'),
    taxClass: product.taxClass,
    sku: variant.sku,
    options: optionsCell(product.options, variant.options),
    price: amountText(variant.price, currency),
    compareAt: variant.compareAt === null ? '' : amountText(variant.compareAt, currency),
    weightGrams: String(variant.weightGrams),
    lowStockThreshold: String(variant.lowStockThreshold),
  }));
  return stringify(rows, {
    columns: columnsOf(attributes),
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}

function columnsOf(attributes: readonly AttributeDefinition[]): ImportColumn[] {
  return [...IMPORT_COLUMNS, ...attributeColumns(attributes)];
}

/** `colour=blue;size=m`, in the order of the product's options. */
function optionsCell(options: readonly ProductOption[], chosen: Readonly<Record<string, string>>): string {
  return options.map(({ key }) => `${key}=${chosen[key] ?? ''}`).join(';');
}
