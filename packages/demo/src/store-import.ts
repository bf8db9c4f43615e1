import type { ProductImport, StoreImport } from '@pushcart/services/import';
import type { AttributeValue, DemoAttribute, DemoCatalogue, DemoProduct } from './catalogue/catalogue.ts';
import { PICTURES_PER_PRODUCT, pictureOf } from './pictures/picture.ts';
import { taxClassOf, taxZones } from './taxes.ts';

const DAY_MS = 86_400_000;

/** The catalogue in the form a store is imported in. Products were put on sale one after another over the year before `now`. */
export function toStoreImport(catalogue: DemoCatalogue, now: Date): StoreImport {
  const { store, warehouses, deliveryMethods, deliveryZones, attributes, categories, products } = catalogue;
  return {
    slug: store.slug,
    name: store.name,
    currency: store.currency,
    timeZone: 'Europe/Amsterdam',
    country: 'NL',
    taxZones,
    warehouses: warehouses.map(({ code, name, city, region, country, latitude, longitude, site }) => ({
      code,
      name,
      city,
      region,
      country,
      latitude,
      longitude,
      site,
    })),
    deliveryMethods: deliveryMethods.map(({ code, name, handlingDays, cutOffMinute, deliveryDays }) => ({
      ...{ code, name, handlingDays, cutOffMinute, deliveryDays },
    })),
    deliveryZones,
    attributes: attributes.map(({ code, kind, unit, name, choices }) => ({
      key: code,
      kind,
      unit,
      name,
      choices: Object.entries(choices).map(([key, words]) => ({ key, name: words })),
      isFilterable: kind !== 'text',
    })),
    categories: categories.map(({ slug, parent, name }) => ({ slug, parent, name })),
    products: products.map((product, index) => {
      const age = 380 - Math.floor((index * 7919) % products.length) * (370 / products.length);
      return toProductImport(product, attributes, new Date(now.getTime() - age * DAY_MS));
    }),
  };
}

/** `pictured` is the product whose pictures it is shown with, if not its own. */
export function toProductImport(
  product: DemoProduct,
  attributes: readonly DemoAttribute[],
  publishedAt: Date,
  pictured: DemoProduct = product,
): ProductImport {
  return {
    slug: product.slug,
    categories: [product.category],
    taxClass: taxClassOf(product),
    name: product.name,
    brand: product.brand ?? null,
    description: product.description,
    publishedAt,
    options: product.options.map(({ code, name, values }) => ({
      key: code,
      name,
      values: values.map((value) => ({ key: value.code, name: value.name })),
    })),
    images: Array.from({ length: PICTURES_PER_PRODUCT }, (_, index) => {
      const { file, width, height, alt } = pictureOf(pictured, index);
      return { file: file.replace(/-\d+\.webp$/, ''), width, height, alt };
    }),
    attributes: Object.fromEntries(
      attributes.flatMap((attribute) => {
        const value = product.attributes[attribute.code];
        return value === undefined ? [] : [[attribute.code, typed(attribute, value)]];
      }),
    ),
    variants: product.variants.map(({ sku, options, price, compareAtPrice, weightGrams, stock, lowStockAt }) => ({
      sku,
      options,
      price,
      compareAtPrice,
      weightGrams,
      stock,
      lowStockThreshold: Math.max(1, Math.round(lowStockAt / Object.keys(stock).length)),
    })),
  };
}

function typed({ choices }: DemoAttribute, value: AttributeValue): ProductImport['attributes'][string] {
  if (typeof value === 'boolean') return { boolean: value };
  if (typeof value === 'number') return { number: value };
  if (typeof value !== 'string') return { text: value };
  const name = choices[value];
  return name === undefined ? { text: { en: value, 'zh-CN': value } } : { choice: { key: value, name } };
}
