import { DoorClosed } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';

/** For those who are signed in but do not work here. */
export function StaffDoor({ email }: { readonly email: string }) {
  const t = useTranslations('desk.door');
  return (
    <main className="wrap grid min-h-dvh place-items-center">
      <Empty
        isPage
        icon={DoorClosed}
        title={t('title')}
        text={t('text', { email })}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink to="/sign-in" search={{ to: '/desk' }} look="lamp">
              {t('signIn')}
            </ButtonLink>
            <ButtonLink to="/">{t('shop')}</ButtonLink>
          </div>
        }
      />
    </main>
  );
}
