import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

interface Toast {
  readonly id: number;
  readonly text: ReactNode;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

type Say = (text: ReactNode, action?: Toast['action']) => void;

const ToastContext = createContext({ say: (() => undefined) as Say, clear: () => {} });
const STAYS_MS = 8_000;
const MOST = 3;

/** Short words on what just happened, at the foot of the page, where they cover nothing that is being used. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('ui');
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const clear = useCallback(() => setToasts([]), []);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);

  const say = useCallback<Say>(
    (text, action = null) => {
      const id = Date.now() + Math.random();
      setToasts((all) => [...all, { id, text, action }].slice(-MOST));
      setTimeout(() => remove(id), STAYS_MS);
    },
    [remove],
  );

  const context = useMemo(() => ({ say, clear }), [say, clear]);
  return (
    <ToastContext value={context}>
      {children}
      <div role="status" className="pointer-events-none fixed inset-x-3 bottom-3 z-60 flex flex-col items-center gap-2">
        {toasts.map(({ id, text, action }) => (
          <div
            key={id}
            className="pointer-events-auto flex min-h-13 w-full max-w-md animate-rise items-center gap-3 rounded-2xl bg-ink py-1 pr-1 pl-5 text-paper shadow-lift"
          >
            <span className="grow py-2">{text}</span>
            {action !== null && (
              <Button
                look="lamp"
                size="small"
                className="shrink-0"
                onClick={() => {
                  action.run();
                  remove(id);
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton icon={X} label={t('dismiss')} onClick={() => remove(id)} className="hover:bg-paper/15" />
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

export function useToast(): Say {
  return useContext(ToastContext).say;
}

/** What was said on a page is not carried to the next one, where it would cover what matters there. */
export function useToastsLeaveWith(path: string): void {
  const { clear } = useContext(ToastContext);
  useEffect(() => clear, [path, clear]);
}
