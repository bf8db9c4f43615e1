import { Signpost } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

export function NotFound() {
  const t = useTranslations('frame');
  return (
    <Empty
      isPage
      icon={Signpost}
      title={t('notFoundTitle')}
      text={t('notFoundText')}
      action={
        <ButtonLink to="/shop" look="lamp">
          {t('toShop')}
        </ButtonLink>
      }
    />
  );
}
