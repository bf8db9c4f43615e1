import { useTranslations } from 'use-intl';
import { NotFound } from '../../frame/not-found.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { ButtonLink } from '../../ui/button.tsx';

/** What stands at an address below the desk's that is no page: the menu stays, and leads on. */
export function DeskNotFound() {
  const t = useTranslations('desk');
  useTitle(useTranslations('frame')('notFoundTitle'));
  return (
    <NotFound
      action={
        <ButtonLink to="/desk" look="lamp">
          {t('toDesk')}
        </ButtonLink>
      }
    />
  );
}
