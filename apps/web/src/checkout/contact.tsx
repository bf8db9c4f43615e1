import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TextField } from '../ui/field.tsx';

interface Props {
  readonly email: string;
  readonly isSignedIn: boolean;
  readonly isWrong: boolean;
  readonly onChange: (email: string) => void;
  readonly onLeave: () => void;
}

export function Contact({ email, isSignedIn, isWrong, onChange, onLeave }: Props) {
  const t = useTranslations('checkout');
  const ui = useTranslations('ui');
  return (
    <section>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-section">{t('contact')}</h2>
        {!isSignedIn && (
          <p className="text-sm text-ink-soft">
            {t('haveAccount')}{' '}
            <Link to="/sign-in" search={{ to: '/checkout' }} className="font-semibold text-ink underline">
              {t('signIn')}
            </Link>
          </p>
        )}
      </div>
      <TextField
        label={t('email')}
        type="email"
        name="email"
        autoComplete="email"
        required
        hint={t('contactHint')}
        error={isWrong ? (email === '' ? ui('required') : t('emailInvalid')) : undefined}
        value={email}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
    </section>
  );
}
