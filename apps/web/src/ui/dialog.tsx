import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { cx } from './cx.ts';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: string | undefined;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Focus stays inside while it is open and goes back to where it was. */
export function Dialog({ open, onOpenChange, title, description, wide = false, children }: Props) {
  const t = useTranslations('ui');
  const opener = useOpener(open);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-on-lamp/45 backdrop-blur-[2px] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          finalFocus={() => (opener?.isConnected ? opener : true)}
          className={cx(
            'fixed inset-x-3 bottom-3 z-50 mx-auto max-h-[calc(100dvh-1.5rem)] overflow-y-auto rounded-card border border-line bg-surface p-6 shadow-lift',
            'sm:inset-x-6 sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2',
            'transition duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0',
            wide ? 'max-w-3xl' : 'max-w-md',
          )}
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <Base.Title className="text-section">{title}</Base.Title>
            <Base.Close
              aria-label={t('close')}
              className="-mt-2 -mr-2 grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunken"
            >
              <X aria-hidden className="size-5" />
            </Base.Close>
          </div>
          {description !== undefined && (
            <Base.Description className="mb-5 text-ink-soft">{description}</Base.Description>
          )}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** What had the focus before. A field that takes it at once has it before the dialog itself looks. */
function useOpener(open: boolean): HTMLElement | null {
  const focused = () => (open && document.activeElement instanceof HTMLElement ? document.activeElement : null);
  const [seen, setSeen] = useState(() => ({ open, opener: focused() }));
  if (seen.open !== open) setSeen({ open, opener: focused() ?? seen.opener });
  return seen.opener;
}
