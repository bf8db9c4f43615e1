import type { StaffProductRow, StaffProductView } from '@pushcart/domain';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });

/** A mug on sale in two sizes, but for what a test says. */
export function makeStaffProduct(changes: Partial<StaffProductView> = {}): StaffProductView {
  const variant = { weightGrams: 300, price: 1_000, compareAt: null, lowStockThreshold: 2 };
  return {
    id: 'mug',
    slug: 'blue-mug',
    status: 'active',
    version: 3,
    currency: 'USD',
    name: both('Blue mug', '蓝杯'),
    description: both('For tea.', '喝茶用。'),
    brand: 'Acme',
    tags: ['gift', 'tea'],
    categoryIds: [],
    attributes: [],
    images: [],
    options: [
      {
        key: 'size',
        name: both('Size', '尺寸'),
        values: [
          { key: 's', name: both('Small', '小') },
          { key: 'l', name: both('Large', '大') },
        ],
      },
    ],
    variants: [
      { ...variant, id: 'mug-s', sku: 'MUG-S', options: { size: 's' } },
      { ...variant, id: 'mug-l', sku: 'MUG-L', options: { size: 'l' }, compareAt: 1_200 },
    ],
    publishAt: null,
    taxClass: 'standard',
    unpublishAt: null,
    publishedAt: new Date('2026-01-01T00:00:00Z'),
    createdAt: new Date('2026-01-01T00:00:00Z'),
    ...changes,
  };
}

export function makeStaffRow(id: string, changes: Partial<StaffProductRow> = {}): StaffProductRow {
  return {
    id,
    slug: id,
    name: both(`Product ${id}`, `商品${id}`),
    image: null,
    status: 'active',
    version: 3,
    priceFrom: { amount: 1_000, currency: 'USD' },
    variantCount: 2,
    available: 7,
    isLow: false,
    publishAt: null,
    unpublishAt: null,
    ...changes,
  };
}
