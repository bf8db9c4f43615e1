import { Menu } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { DeskNav } from './desk-nav.tsx';

/** The way from page to page where there is no room for it beside the page. */
export function DeskMenu() {
  const t = useTranslations('desk.nav');
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={Menu} label={t('menu')} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      <Dialog open={open} onOpenChange={setOpen} title={t('label')}>
        <DeskNav onChoose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
