import { Navigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { QueryProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { useWall } from './use-wall.ts';
import { Wall } from './wall.tsx';
import { WallSkeleton } from './wall-skeleton.tsx';

export function WallPage() {
  const may = useMay();
  // Who may not see the figures begins with the orders.
  return may('metrics.read') ? <LiveWall /> : <Navigate to="/desk/orders" replace />;
}

function LiveWall() {
  const t = useTranslations('desk.wall');
  const wall = useWall();
  useTitle(t('title'));
  if (wall.data !== undefined) return <Wall view={wall.data.view} offsetMs={wall.data.offsetMs} />;
  return wall.isError ? <QueryProblem query={wall} /> : <WallSkeleton />;
}
