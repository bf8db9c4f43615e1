import type { Pushcart } from '@pushcart/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import en from '../i18n/en.ts';
import { LocaleProvider } from '../i18n/locale-provider.tsx';
import { createConnectedShop } from '../live/connected-shop.ts';
import { ShopProvider } from '../live/shop.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { fakeClient } from './fake-client.ts';

interface Options {
  readonly client?: Pushcart;
  readonly queryClient?: QueryClient;
}

/** Renders a part of the shop with everything around it that it needs; the client is a fake at its interface. */
export async function renderInShop(
  children: ReactNode,
  {
    client = fakeClient(),
    queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  }: Options = {},
) {
  const root = createRootRoute({ component: () => children });
  const anywhere = createRoute({ getParentRoute: () => root, path: '$' });
  const router = createRouter({
    routeTree: root.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  const shop = createConnectedShop(() => client);
  const view = render(
    <LocaleProvider initial={{ locale: 'en', messages: en }}>
      <QueryClientProvider client={queryClient}>
        <ShopProvider shop={shop}>
          <Announcer>
            <Toasts>
              <RouterProvider router={router as never} />
            </Toasts>
          </Announcer>
        </ShopProvider>
      </QueryClientProvider>
    </LocaleProvider>,
  );
  return { ...view, queryClient, shop };
}
