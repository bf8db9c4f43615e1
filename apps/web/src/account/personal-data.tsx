import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { useClient } from '../live/shop.tsx';
import { ChoiceSwitch } from '../recommend/choice-switch.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { saveFile } from '../ui/save-file.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { Setting } from './setting.tsx';

/** What is kept about somebody: theirs to take along, and to have deleted. */
export function PersonalData() {
  const t = useTranslations('account.data');
  const recommend = useTranslations('recommend');
  const client = useClient();
  const confirmed = useConfirmed();
  const [isErasing, setIsErasing] = useState(false);
  const take = useMutation({
    mutationFn: () => confirmed(() => client.account.exportData.mutate()),
    onSuccess: (data) => {
      const day = data.exportedAt.toISOString().slice(0, 10);
      saveFile(`account-${day}.json`, 'application/json', JSON.stringify(data, null, 2));
    },
  });
  return (
    <div className="grid gap-5 lg:grid-cols-2 lg:items-start">
      <Setting title={t('export')} text={t('exportText')}>
        <ActionProblem error={take.error} />
        <div>
          <Button pending={take.isPending} onClick={() => take.mutate()}>
            <Download aria-hidden className="size-4" />
            {t('exportButton')}
          </Button>
        </div>
      </Setting>
      <Setting title={recommend('setting')} text={recommend('settingText')}>
        <ChoiceSwitch />
      </Setting>
      <Setting title={t('erase')} text={t('eraseText')}>
        <div>
          <Button look="bad" onClick={() => setIsErasing(true)}>
            {t('eraseButton')}
          </Button>
        </div>
      </Setting>
      {isErasing && <EraseDialog onClose={() => setIsErasing(false)} />}
    </div>
  );
}
