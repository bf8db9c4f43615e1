import { reasonOf, type SecondFactor, type SessionView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { secondFactorsAsked } from './second-factors.ts';
import { useEnter } from './use-enter.ts';

/** Signing in by a first secret, and by a second one where the account asks for it. */
export function useTwoSteps<First>(signIn: (first: First, code: string | undefined) => Promise<SessionView>) {
  const enter = useEnter();
  const [asked, setAsked] = useState<{ readonly first: First; readonly methods: readonly SecondFactor[] } | null>(null);
  const attempt = useMutation({
    mutationFn: ({ first, code }: { readonly first: First; readonly code?: string }) => signIn(first, code),
    onSuccess: enter,
    onError: (error, { first }) => {
      const methods = secondFactorsAsked(error);
      if (methods !== null) setAsked({ first, methods });
    },
  });
  const back = () => {
    setAsked(null);
    attempt.reset();
  };
  const complete = (code: string) => {
    if (asked !== null) attempt.mutate({ first: asked.first, code });
  };
  const { isPending } = attempt;
  // Being asked for a second factor is a step, not a problem.
  const problem = reasonOf(attempt.error) === 'SECOND_FACTOR_REQUIRED' ? null : attempt.error;
  return {
    isPending,
    problem,
    start: (first: First) => attempt.mutate({ first }),
    back,
    /** What the second step needs to know, once the first has been taken. */
    second:
      asked === null ? null : { methods: asked.methods, isPending, error: problem, onCode: complete, onBack: back },
  };
}
