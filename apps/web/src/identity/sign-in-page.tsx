import { Link, useSearch } from '@tanstack/react-router';
import { Smartphone, SquareAsterisk } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { Button } from '../ui/button.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { LoginButtons } from './login-buttons.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordForm } from './password-form.tsx';
import { PhoneForm } from './phone-form.tsx';

export function SignInPage() {
  const t = useTranslations('identity');
  const { to } = useSearch({ from: '/frame/identity/sign-in' });
  const [isByPhone, setIsByPhone] = useState(false);
  useTitle(t('signIn'));
  const Other = isByPhone ? SquareAsterisk : Smartphone;
  return (
    <EntrySheet title={t('signInTitle')} text={t('signInText')}>
      {isByPhone ? <PhoneForm /> : <PasswordForm />}
      <div className="mt-6 flex flex-col gap-3 border-t border-line pt-6">
        <Button className="w-full" onClick={() => setIsByPhone(!isByPhone)}>
          <Other aria-hidden className="size-4.5" />
          {isByPhone ? t('withPassword') : t('withPhone')}
        </Button>
        <PasskeyButton />
        <LoginButtons />
      </div>
      <p className="mt-6 text-ink-soft">
        {t('noAccount')}{' '}
        <Link to="/register" search={to === undefined ? {} : { to }} className="font-semibold text-ink underline">
          {t('register')}
        </Link>
      </p>
    </EntrySheet>
  );
}
