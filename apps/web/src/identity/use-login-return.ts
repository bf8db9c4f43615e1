import { detailsOf, type LoginReturn, reasonOf, type SecondFactor } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useToast } from '../ui/toasts.tsx';
import { returnPath } from './return-path.ts';
import { secondFactorsAsked } from './second-factors.ts';
import { useChangeSession } from './session.ts';

interface Shown {
  readonly password?: string;
  readonly code?: string;
}

/** What the shop wants to see before it opens. */
export type Asked =
  | { readonly kind: 'password'; readonly canProve: boolean }
  | { readonly kind: 'code'; readonly methods: readonly SecondFactor[] };

/** Ends the visit to a provider: tells the shop what the browser came back with, and what else it asks for. */
export function useLoginReturn({ provider, search, label }: { provider: string; search: string; label: string }) {
  const client = useClient();
  const goOn = useGoOn(label);
  const [asked, setAsked] = useState<Asked | null>(null);
  const shown = useRef<Shown>({});
  const finish = useMutation({
    mutationFn: () => client.login.finish.mutate({ provider, search, ...shown.current }),
    onSuccess: goOn,
    onError: (error) => setAsked((before) => askedBy(error) ?? before),
  });
  const show = (more: Shown) => {
    shown.current = { ...shown.current, ...more };
    finish.mutate();
  };

  // A page that is drawn twice must not bring its code twice.
  const isBegun = useRef(false);
  const begin = useRef(() => finish.mutate());
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    begin.current();
  }, []);

  const isQuestion = askedBy(finish.error) !== null;
  return { asked, show, isPending: finish.isPending, problem: isQuestion ? null : finish.error };
}

function askedBy(error: unknown): Asked | null {
  const methods = secondFactorsAsked(error);
  if (methods !== null) return { kind: 'code', methods };
  if (reasonOf(error) !== 'LOGIN_TAKEN') return null;
  return { kind: 'password', canProve: detailsOf(error).canProve === true };
}

function useGoOn(label: string): (came: LoginReturn) => Promise<void> {
  const t = useTranslations('identity.elsewhere');
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  const say = useToast();
  return async (came) => {
    if (came.kind === 'entered') await changeSession(came.session);
    await navigate({ href: returnPath(came.to).to ?? '/', replace: true });
    if (came.kind === 'linked') say(t('linked', { label }));
    if (came.kind === 'confirmed') say(t('confirmed'));
  };
}
