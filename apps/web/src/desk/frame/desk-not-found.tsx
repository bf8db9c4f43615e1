import { Signpost } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';

/** What stands at an address below the desk's that is no page: the menu stays, and leads on. */
export function DeskNotFound() {
  const t = useTranslations('frame');
  const desk = useTranslations('desk');
  useTitle(t('notFoundTitle'));
  return (
    <Empty
      isPage
      icon={Signpost}
      title={t('notFoundTitle')}
      text={t('notFoundText')}
      action={
        <ButtonLink to="/desk" look="lamp">
          {desk('toDesk')}
        </ButtonLink>
      }
    />
  );
}
