import { Outlet } from '@tanstack/react-router';
import { PagePending } from '../frame/page-pending.tsx';
import { StaleBar } from '../frame/stale-bar.tsx';
import { UpdateBar } from '../frame/update-bar.tsx';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { loadDeskMessages } from './messages/load.ts';

/** What stands around every page of the desk. */
export function DeskFrame() {
  return (
    <AreaMessages area="desk" load={loadDeskMessages} fallback={<PagePending />}>
      <UpdateBar />
      <StaleBar />
      <Outlet />
    </AreaMessages>
  );
}
