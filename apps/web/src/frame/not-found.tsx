import { Signpost } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

/** What stands at an address that is no page, with a way on: to all that is sold unless another is given. */
export function NotFound({ action }: { readonly action?: ReactNode }) {
  const t = useTranslations('frame');
  const toShop = (
    <ButtonLink to="/shop" look="lamp">
      {t('toShop')}
    </ButtonLink>
  );
  return <Empty isPage icon={Signpost} title={t('notFoundTitle')} text={t('notFoundText')} action={action ?? toShop} />;
}
