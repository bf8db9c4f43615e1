import { useTranslations } from 'use-intl';
import { ActionProblem } from '../ui/problem.tsx';
import { Switch } from '../ui/switch.tsx';
import { useChoice } from './use-choice.ts';

/** Says whether the shop remembers what one does here, and changes it. */
export function ChoiceSwitch() {
  const t = useTranslations('recommend');
  const { allowed, choose, error } = useChoice();
  return (
    <div>
      <Switch label={t('allowed')} checked={allowed === true} onChange={choose} />
      <ActionProblem error={error} />
    </div>
  );
}
