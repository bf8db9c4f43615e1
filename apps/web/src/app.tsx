import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { LocaleProvider } from './i18n/locale-provider.tsx';
import type { ConnectedShop } from './live/connected-shop.ts';
import { ShopProvider } from './live/shop.tsx';
import type { createShopRouter } from './router.tsx';
import { Announcer } from './ui/announcer.tsx';
import { Toasts } from './ui/toasts.tsx';

interface Props {
  readonly shop: ConnectedShop;
  readonly queryClient: QueryClient;
  readonly router: ReturnType<typeof createShopRouter>;
  readonly words: ComponentProps<typeof LocaleProvider>['initial'];
}

export function App({ shop, queryClient, router, words }: Props) {
  return (
    <LocaleProvider initial={words}>
      <QueryClientProvider client={queryClient}>
        <ShopProvider shop={shop}>
          <Announcer>
            <Toasts>
              <RouterProvider router={router} />
            </Toasts>
          </Announcer>
        </ShopProvider>
      </QueryClientProvider>
    </LocaleProvider>
  );
}
