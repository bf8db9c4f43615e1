import { API_KEY_SCOPES, type ApiKeyScope } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useMay } from '../frame/use-may.ts';
import { TickList } from '../tick-list.tsx';

interface Props {
  readonly chosen: readonly ApiKeyScope[];
  readonly error: string | undefined;
  readonly onChange: (scopes: readonly ApiKeyScope[]) => void;
}

/** The scopes that whoever is here may give away. */
export function ScopeFields({ chosen, error, onChange }: Props) {
  const t = useTranslations('desk.apiKeys');
  return (
    <TickList
      legend={t('scopes')}
      hint={t('scopesHint')}
      error={error}
      items={API_KEY_SCOPES.filter(useMay())}
      nameOf={(scope) => t(`scope.${scope}`)}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
