import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { NotFound } from './frame/not-found.tsx';
import { PageProblem } from './frame/page-problem.tsx';
import type { ConnectedShop } from './live/connected-shop.ts';

export interface RouterContext {
  readonly shop: ConnectedShop;
  readonly queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: () => <NotFound />,
  errorComponent: PageProblem,
});
