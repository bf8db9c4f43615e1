import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireAccount } from '../account/require-account.ts';
import { rootRoute } from '../root-route.tsx';

// Only the addresses are part of the shop's first download; every screen of the desk comes when staff open it.
export const desk = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  beforeLoad: requireAccount,
  component: lazyRouteComponent(() => import('./frame/desk-frame.tsx'), 'DeskFrame'),
});
