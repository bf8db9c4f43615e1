import { useQuery } from '@tanstack/react-query';
import { PagePending } from '../../frame/page-pending.tsx';
import { AreaMessages } from '../../i18n/area-messages.tsx';
import { sessionQuery } from '../../identity/session.ts';
import { useClient } from '../../live/shop.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { loadDeskMessages } from '../messages/load.ts';
import { DeskRoom } from './desk-room.tsx';
import { SecondFactorDoor } from './second-factor-door.tsx';
import { StaffDoor } from './staff-door.tsx';

/** What stands around every page of the desk. */
export function DeskFrame() {
  return (
    <AreaMessages area="desk" load={loadDeskMessages} fallback={<PagePending />}>
      <Entrance />
    </AreaMessages>
  );
}

function Entrance() {
  const session = useQuery(sessionQuery(useClient()));
  if (session.isError && session.data === undefined) {
    return <QueryProblem query={session} />;
  }
  if (session.data === undefined) return <PagePending />;
  if (session.data.needsSecondFactor) return <SecondFactorDoor />;
  if (session.data.role === null) return <StaffDoor email={session.data.account?.email ?? ''} />;
  return <DeskRoom />;
}
