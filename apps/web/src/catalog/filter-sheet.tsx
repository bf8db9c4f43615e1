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
        <Button look="ink" className="sticky bottom-0 mt-2 w-full" onClick={() => setIsOpen(false)}>
          {t('show', { result })}
        </Button>
      </Dialog>
    </>
  );
}
