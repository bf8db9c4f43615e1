import { API_KEY_SCOPES, type ApiKeyScope } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useMay } from '../frame/use-may.ts';

interface Props {
  readonly chosen: readonly ApiKeyScope[];
  readonly error: string | undefined;
  readonly onChange: (scopes: readonly ApiKeyScope[]) => void;
}

/** The scopes that whoever is here may give away. */
export function ScopeFields({ chosen, error, onChange }: Props) {
  const t = useTranslations('desk.apiKeys');
  const may = useMay();
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t('scopes')}</legend>
      <p className="mb-2 text-sm text-ink-soft">{t('scopesHint')}</p>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {API_KEY_SCOPES.filter(may).map((scope) => (
          <label key={scope} className="flex items-baseline gap-2 py-1">
            <input
              type="checkbox"
              className="size-4 translate-y-0.5 accent-ink"
              checked={chosen.includes(scope)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
              }
            />
            {t(`scope.${scope}`)}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
