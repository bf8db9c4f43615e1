import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../root-route.tsx';
import { ShopFrame } from './shop-frame.tsx';

/** What stands around every page of the shop. */
export const frame = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: ShopFrame });
