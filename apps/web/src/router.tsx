import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { requireAccount } from './account/require-account.ts';
import { categoriesQuery, listingQuery, productQuery, rowQuery } from './catalog/catalog-queries.ts';
import { parseListingSearch } from './catalog/listing-search.ts';
import { deskRoute } from './desk/routes.tsx';
import { flashSalesQuery } from './flash/flash-queries.ts';
import { frame } from './frame/frame-route.tsx';
import { NotFound } from './frame/not-found.tsx';
import { PagePending } from './frame/page-pending.tsx';
import { PageProblem } from './frame/page-problem.tsx';
import { HomePage } from './home/home-page.tsx';
import { identityRoute } from './identity/routes.tsx';
import { parseOrderSearch } from './order/order-search.ts';
import { type RouterContext, rootRoute } from './root-route.tsx';

/** What decides how high a page begins is waited for, unless it takes long: then the rest comes without it. */
const PATIENCE_MS = 800;
const soon = (parts: readonly Promise<unknown>[]) =>
  Promise.race([Promise.all(parts), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  loader: ({ context: { shop, queryClient } }) => {
    const { client } = shop.current();
    void queryClient.prefetchQuery(rowQuery(client, { sort: 'sales' }));
    return soon([
      queryClient.prefetchQuery(categoriesQuery(client)),
      queryClient.prefetchQuery(flashSalesQuery(client)),
    ]);
  },
  component: HomePage,
});

const listing = createRoute({
  getParentRoute: () => frame,
  path: '/shop',
  validateSearch: parseListingSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { shop, queryClient }, deps }) => {
    const { client } = shop.current();
    void queryClient.prefetchInfiniteQuery(listingQuery(client, deps));
    return soon([queryClient.prefetchQuery(categoriesQuery(client))]);
  },
  component: lazyRouteComponent(() => import('./catalog/listing-page.tsx'), 'ListingPage'),
});

const product = createRoute({
  getParentRoute: () => frame,
  path: '/products/$slug',
  loader: ({ context: { shop, queryClient }, params }) => {
    const { client } = shop.current();
    void queryClient.prefetchQuery(productQuery(client, params.slug));
    return soon([queryClient.prefetchQuery(flashSalesQuery(client))]);
  },
  component: lazyRouteComponent(() => import('./catalog/product-page.tsx'), 'ProductPage'),
});

const cart = createRoute({
  getParentRoute: () => frame,
  path: '/cart',
  component: lazyRouteComponent(() => import('./cart/cart-page.tsx'), 'CartPage'),
});

const checkout = createRoute({
  getParentRoute: () => frame,
  path: '/checkout',
  component: lazyRouteComponent(() => import('./checkout/checkout-page.tsx'), 'CheckoutPage'),
});

const flashSales = createRoute({
  getParentRoute: () => frame,
  path: '/flash',
  component: lazyRouteComponent(() => import('./flash/flash-page.tsx'), 'FlashPage'),
});

const flashSale = createRoute({
  getParentRoute: () => frame,
  path: '/flash/$saleId',
  component: lazyRouteComponent(() => import('./flash/flash-sale-page.tsx'), 'FlashSalePage'),
});

const order = createRoute({
  getParentRoute: () => frame,
  path: '/orders/$orderId',
  validateSearch: parseOrderSearch,
  component: lazyRouteComponent(() => import('./order/order-page.tsx'), 'OrderPage'),
});

const wishlist = createRoute({
  getParentRoute: () => frame,
  path: '/wishlist',
  beforeLoad: requireAccount,
  component: lazyRouteComponent(() => import('./wishlist/wishlist-page.tsx'), 'WishlistPage'),
});

const nowhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound });

const routeTree = rootRoute.addChildren([
  frame.addChildren([
    home,
    listing,
    product,
    cart,
    checkout,
    flashSales,
    flashSale,
    order,
    wishlist,
    identityRoute,
    nowhere,
  ]),
  deskRoute,
]);

export function createShopRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    // Prefetched data lives in the query cache, which knows how old it is.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageProblem,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createShopRouter>;
  }
}
