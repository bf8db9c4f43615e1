import type { AccountView } from '@pushcart/client';
import { LOCALES, type Locale } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { SelectField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Setting } from './setting.tsx';
import { useAccountChange } from './use-account-change.ts';

const NAMES: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文' };

/** Letters are written in the language of the account, whatever the page is in. */
export function LanguageSetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account.profile');
  const client = useClient();
  const save = useAccountChange((locale: Locale) => client.account.update.mutate({ locale }), {
    done: t('languageSaved'),
  });
  return (
    <Setting title={t('language')} text={t('languageText')}>
      <SelectField
        label={t('language')}
        required
        value={account.locale}
        disabled={save.isPending}
        onChange={(event) => {
          const chosen = LOCALES.find((one) => one === event.target.value);
          if (chosen !== undefined) save.mutate(chosen);
        }}
      >
        {LOCALES.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {NAMES[locale]}
          </option>
        ))}
      </SelectField>
      <ActionProblem error={save.error} />
    </Setting>
  );
}
