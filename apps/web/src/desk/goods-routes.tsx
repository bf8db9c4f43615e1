import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from './desk-route.tsx';
import { parseInventorySearch } from './inventory/inventory-search.ts';
import { parseProductsSearch } from './products/products-search.ts';
import { parseReviewsSearch } from './reviews/reviews-search.ts';
import { parseSearchRoomSearch } from './search/search-period.ts';
import { parseLedgerSearch } from './stock/ledger-search.ts';

const inventory = createRoute({
  getParentRoute: () => desk,
  path: '/inventory',
  validateSearch: parseInventorySearch,
  component: lazyRouteComponent(() => import('./inventory/inventory-page.tsx'), 'InventoryPage'),
});

const ledger = createRoute({
  getParentRoute: () => desk,
  path: '/inventory/ledger',
  validateSearch: parseLedgerSearch,
  component: lazyRouteComponent(() => import('./stock/ledger-page.tsx'), 'LedgerPage'),
});

const receive = createRoute({
  getParentRoute: () => desk,
  path: '/inventory/receive',
  component: lazyRouteComponent(() => import('./stock/receive-page.tsx'), 'ReceivePage'),
});

const products = createRoute({
  getParentRoute: () => desk,
  path: '/products',
  validateSearch: parseProductsSearch,
  component: lazyRouteComponent(() => import('./products/products-page.tsx'), 'ProductsPage'),
});

const product = createRoute({
  getParentRoute: () => desk,
  path: '/products/$productId',
  component: lazyRouteComponent(() => import('./products/product-page.tsx'), 'ProductPage'),
});

const categories = createRoute({
  getParentRoute: () => desk,
  path: '/categories',
  component: lazyRouteComponent(() => import('./products/categories-page.tsx'), 'CategoriesPage'),
});

const collections = createRoute({
  getParentRoute: () => desk,
  path: '/collections',
  component: lazyRouteComponent(() => import('./products/collections-page.tsx'), 'CollectionsPage'),
});

const productFiles = createRoute({
  getParentRoute: () => desk,
  path: '/product-files',
  component: lazyRouteComponent(() => import('./products/files-page.tsx'), 'FilesPage'),
});

const attributes = createRoute({
  getParentRoute: () => desk,
  path: '/attributes',
  component: lazyRouteComponent(() => import('./attributes/attributes-page.tsx'), 'AttributesPage'),
});

const priceLists = createRoute({
  getParentRoute: () => desk,
  path: '/price-lists',
  component: lazyRouteComponent(() => import('./price-lists/price-lists-page.tsx'), 'PriceListsPage'),
});

const priceList = createRoute({
  getParentRoute: () => desk,
  path: '/price-lists/$priceListId',
  component: lazyRouteComponent(() => import('./price-lists/prices-page.tsx'), 'PricesPage'),
});

const reviews = createRoute({
  getParentRoute: () => desk,
  path: '/reviews',
  validateSearch: parseReviewsSearch,
  component: lazyRouteComponent(() => import('./reviews/reviews-page.tsx'), 'ReviewsPage'),
});

const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: parseSearchRoomSearch,
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
});

/** The pages of what is sold. */
export const goodsRoutes = [
  inventory,
  ledger,
  receive,
  products,
  product,
  categories,
  collections,
  productFiles,
  attributes,
  priceLists,
  priceList,
  reviews,
  search,
] as const;
