import { reasonOf } from '@pushcart/client';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Does something; where the shop wants to know first who is at the keyboard, asks that and does it then. */
type Confirmed = <T>(act: () => Promise<T>) => Promise<T>;

interface Asking {
  readonly confirm: () => void;
  readonly giveUp: () => void;
}

const ConfirmContext = createContext<Confirmed>((act) => act());

/** Everything below can ask for a proof of identity, in one dialog. */
export function ConfirmIdentity({ children }: { readonly children: ReactNode }) {
  const [asking, setAsking] = useState<Asking | null>(null);

  const confirmed = useCallback<Confirmed>(async (act) => {
    try {
      return await act();
    } catch (refusal) {
      if (reasonOf(refusal) !== 'CONFIRMATION_REQUIRED') throw refusal;
      await new Promise<void>((confirm, giveUp) => setAsking({ confirm, giveUp: () => giveUp(refusal) }));
      return act();
    }
  }, []);

  const close = (end: () => void) => {
    setAsking(null);
    end();
  };
  return (
    <ConfirmContext value={confirmed}>
      {children}
      {asking !== null && (
        <ConfirmDialog onConfirmed={() => close(asking.confirm)} onClose={() => close(asking.giveUp)} />
      )}
    </ConfirmContext>
  );
}

export function useConfirmed(): Confirmed {
  return useContext(ConfirmContext);
}
