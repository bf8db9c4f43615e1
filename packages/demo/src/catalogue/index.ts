import { attributes } from './attributes.ts';
import type { DemoCatalogue, DemoCategory, DemoProduct } from './catalogue.ts';
import { deliveryMethods, deliveryZones } from './delivery.ts';
import { departments } from './departments.ts';
import { localised } from './localised.ts';
import { store, warehouses } from './store.ts';

const products: readonly DemoProduct[] = departments.flatMap((department) =>
  department.categories.flatMap((category) =>
    category.products.map((product) => ({ ...product, category: category.slug, department: department.slug })),
  ),
);

/** An attribute belongs where at least one product speaks of it. */
function attributesOf(carried: readonly { readonly attributes: DemoProduct['attributes'] }[]): readonly string[] {
  const spoken = new Set(carried.flatMap((product) => Object.keys(product.attributes)));
  return attributes.map(({ code }) => code).filter((code) => spoken.has(code));
}

const categories: readonly DemoCategory[] = departments.flatMap((department) => [
  {
    slug: department.slug,
    parent: null,
    name: localised(department.name),
    description: localised(department.about),
    attributes: attributesOf(department.categories.flatMap((category) => category.products)),
  },
  ...department.categories.map((category) => ({
    slug: category.slug,
    parent: department.slug,
    name: localised(category.name),
    description: localised(category.about),
    attributes: attributesOf(category.products),
  })),
]);

export const catalogue: DemoCatalogue = {
  store,
  attributes,
  categories,
  products,
  warehouses,
  deliveryMethods,
  deliveryZones,
};
