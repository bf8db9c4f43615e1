import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface Props {
  /** How many filters are in use. */
  readonly chosen: number;
  /** What the list has with them, in words. */
  readonly result: string;
  readonly children: ReactNode;
}

/** The filters of a narrow screen. What is ticked takes effect at once; closing only shows the list again. */
export function FilterSheet({ chosen, result, children }: Props) {
  const t = useTranslations('catalog.facets');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button className="lg:hidden" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <SlidersHorizontal aria-hidden className="size-4" />
        {t('open', { count: chosen })}
      </Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={t('title')}>
        {children}
        <div className="sticky -bottom-6 -mx-6 mt-2 -mb-6 bg-surface px-6 pt-3 pb-6">
          <Button look="ink" className="w-full" onClick={() => setIsOpen(false)}>
            {t('show', { result })}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
