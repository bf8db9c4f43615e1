import { reasonOf } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useStaffChange } from './use-staff.ts';

/** Whether a password alone opens the desk. */
export function SecondFactorRule({ isRequired }: { readonly isRequired: boolean }) {
  const t = useTranslations('desk.staff');
  const change = useStaffChange(
    (client, next: boolean) => client.staff.requireSecondFactor.mutate({ isRequired: next }),
    { done: t('ruleChanged') },
  );
  const mustSetUpFirst = reasonOf(change.error) === 'SECOND_FACTOR_REQUIRED';
  return (
    <Panel className="flex flex-col gap-3">
      <h2 className="text-section">{t('rule')}</h2>
      <p className="text-ink-soft">{t('ruleText')}</p>
      <Switch
        label={t('ruleSwitch')}
        checked={change.isPending ? change.variables : isRequired}
        onChange={(next) => change.mutate(next)}
      />
      {mustSetUpFirst ? (
        <div role="alert" className="flex flex-col items-start gap-3">
          <p className="text-sm font-medium text-bad">{t('ruleNeedsOwn')}</p>
          <ButtonLink to="/account" search={{ tab: 'security' }} size="small">
            {t('setUp')}
          </ButtonLink>
        </div>
      ) : (
        <ActionProblem error={change.error} />
      )}
    </Panel>
  );
}
