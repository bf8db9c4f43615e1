import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireStaff } from '../account/require-account.ts';
import { rootRoute } from '../root-route.tsx';

export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  beforeLoad: requireStaff,
  component: lazyRouteComponent(() => import('./desk-frame.tsx'), 'DeskFrame'),
});
