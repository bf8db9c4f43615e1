import type { SessionView } from '@pushcart/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useChangeSession } from './session.ts';

/** Goes on as whoever just signed in, back to where they came from. */
export function useEnter(): (session: SessionView) => Promise<void> {
  const { to } = useSearch({ strict: false });
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  return useCallback(
    async (session) => {
      await changeSession(session);
      await navigate({ href: to ?? '/', replace: true });
    },
    [to, navigate, changeSession],
  );
}
