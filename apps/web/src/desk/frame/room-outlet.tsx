import { Outlet, useLocation } from '@tanstack/react-router';
import { LockKeyhole } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Empty } from '../../ui/empty.tsx';
import { roomAt } from './rooms.ts';
import { useMay } from './use-may.ts';

/** The page one came for, or that it is not for one's role. */
export function RoomOutlet() {
  const t = useTranslations('desk.closedRoom');
  const may = useMay();
  const room = roomAt(useLocation({ select: ({ pathname }) => pathname }));
  if (room === undefined || may(room.needs)) return <Outlet />;
  return <Empty isPage icon={LockKeyhole} title={t('title')} text={t('text')} />;
}
