import { requirePermission, requireText } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { readAttributes, saveAttribute } from './administration/attributes.ts';
import { editBulk, previewBulk } from './administration/bulk-edit.ts';
import { orderCategories, removeCategory, saveCategory } from './administration/categories.ts';
import { create, edit, setStatus } from './administration/change-product.ts';
import { followSchedules } from './administration/follow-schedules.ts';
import { findPricedVariants, listOverlaps, listPrices } from './administration/list-prices.ts';
import { listStaffProducts, watchCatalog } from './administration/list-products.ts';
import { listPriceLists, savePriceList, setListPrices } from './administration/price-lists.ts';
import { readProduct } from './administration/read-product.ts';
import type { CatalogService } from './catalog-service.ts';
import { readCategories } from './categories.ts';
import type { CollectionService } from './collection-service.ts';
import { listCollections, previewCollection, removeCollection, saveCollection } from './collections/collections.ts';
import { carryOn } from './exchange/carry-on.ts';
import { exportPage } from './exchange/export-page.ts';
import { addPart, checkImport, createImport, getImport, listImports, runImport } from './exchange/imports.ts';
import { readFacets } from './facets/read-facets.ts';
import { listProducts } from './list-products.ts';
import { watchOffers } from './offers.ts';
import type { PriceListService } from './price-list-service.ts';
import type { ProductFileService } from './product-file-service.ts';
import type { ProductService } from './product-service.ts';
import { followRanks } from './ranking/follow-ranks.ts';
import { viewProduct } from './view-product.ts';

export function createCatalogService(deps: Deps): CatalogService {
  return {
    categories: (actor) => readCategories(deps.db, actor.storeId),
    list: (actor, input) => listProducts(deps, actor, input),
    facets: (actor, filter) => readFacets(deps, actor, filter),
    suggest: async (actor, { prefix, locale }) =>
      deps.productIndex.suggest(actor.storeId, requireText('prefix', prefix, { min: 0, max: 100 }), locale),
    product: (actor, input) => viewProduct(deps, actor, input),
    watch: (actor, input) => watchOffers(deps, actor, input),
  };
}

export function createProductService(deps: Deps): ProductService {
  return {
    list: (actor, input) => listStaffProducts(deps, actor, input),
    get: async (actor, { productId }) => {
      requirePermission(actor, 'catalog.write');
      return readProduct(deps.db, actor.storeId, productId);
    },
    create: (actor, input) => create(deps, actor, input),
    edit: (actor, input) => edit(deps, actor, input),
    setStatus: (actor, input) => setStatus(deps, actor, input),
    previewBulk: (actor, input) => previewBulk(deps, actor, input),
    editBulk: (actor, input) => editBulk(deps, actor, input),
    attributes: async (actor) => {
      requirePermission(actor, 'catalog.write');
      return readAttributes(deps.db, actor.storeId);
    },
    saveAttribute: (actor, input) => saveAttribute(deps, actor, input),
    saveCategory: (actor, input) => saveCategory(deps, actor, input),
    orderCategories: (actor, input) => orderCategories(deps, actor, input),
    removeCategory: (actor, input) => removeCategory(deps, actor, input),
    watch: (actor) => watchCatalog(deps, actor),
    followSchedules: () => followSchedules(deps),
    followRanks: () => followRanks(deps),
  };
}

export function createCollectionService(deps: Deps): CollectionService {
  return {
    list: (actor) => listCollections(deps, actor),
    preview: (actor, input) => previewCollection(deps, actor, input),
    save: (actor, input) => saveCollection(deps, actor, input),
    remove: (actor, input) => removeCollection(deps, actor, input),
  };
}

export function createPriceListService(deps: Deps): PriceListService {
  return {
    list: (actor) => listPriceLists(deps, actor),
    save: (actor, input) => savePriceList(deps, actor, input),
    prices: (actor, input) => listPrices(deps, actor, input),
    findVariants: (actor, input) => findPricedVariants(deps, actor, input),
    overlaps: (actor, input) => listOverlaps(deps, actor, input),
    setPrices: (actor, input) => setListPrices(deps, actor, input),
  };
}

export function createProductFileService(deps: Deps): ProductFileService {
  return {
    exportPage: (actor, input) => exportPage(deps, actor, input),
    createImport: (actor, input) => createImport(deps, actor, input),
    addPart: (actor, input) => addPart(deps, actor, input),
    checkImport: (actor, input) => checkImport(deps, actor, input),
    runImport: (actor, input) => runImport(deps, actor, input),
    getImport: (actor, input) => getImport(deps, actor, input),
    listImports: (actor) => listImports(deps, actor),
    carryOn: () => carryOn(deps),
  };
}
