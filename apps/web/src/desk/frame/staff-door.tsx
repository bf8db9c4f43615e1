import { DoorClosed } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../ui/button.tsx';
import { Door } from './door.tsx';

/** For those who are signed in but do not work here. */
export function StaffDoor({ email }: { readonly email: string }) {
  const t = useTranslations('desk.door');
  return (
    <Door icon={DoorClosed} title={t('title')} text={t('text', { email })}>
      <ButtonLink to="/sign-in" search={{ to: '/desk' }} look="lamp">
        {t('signIn')}
      </ButtonLink>
    </Door>
  );
}
