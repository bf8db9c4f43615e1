import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useMay } from '../frame/use-may.ts';

const DIGEST_KEY = ['desk', 'stock-digest'];
const ALLOCATION_KEY = ['desk', 'stock-allocation'];

/** The mail of what is low, each for themselves, and from where units are taken, for the store. */
export function StockSettings() {
  const may = useMay();
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-8 gap-y-3">
      <Digest />
      {may('warehouses.write') && <AllocationChoice />}
    </div>
  );
}

function Digest() {
  const t = useTranslations('desk.stock');
  const client = useClient();
  const queryClient = useQueryClient();
  const digest = useQuery({ queryKey: DIGEST_KEY, queryFn: () => client.inventory.digest.query() });
  const set = useMutation({
    mutationFn: (isWanted: boolean) => client.inventory.setDigest.mutate({ isWanted }),
    onSuccess: (answer) => queryClient.setQueryData(DIGEST_KEY, answer),
  });
  if (digest.data === undefined) return null;
  return (
    <div>
      <Switch label={t('digest')} checked={digest.data.isWanted} onChange={(isWanted) => set.mutate(isWanted)} />
      <ActionProblem error={set.error} />
    </div>
  );
}

function AllocationChoice() {
  const t = useTranslations('desk.stock');
  const client = useClient();
  const queryClient = useQueryClient();
  const setting = useQuery({ queryKey: ALLOCATION_KEY, queryFn: () => client.inventory.allocation.query() });
  const set = useMutation({
    mutationFn: (allocation: 'position' | 'nearest') => client.inventory.setAllocation.mutate({ allocation }),
    onSuccess: (answer) => queryClient.setQueryData(ALLOCATION_KEY, answer),
  });
  if (setting.data === undefined) return null;
  const options = (['position', 'nearest'] as const).map((value) => ({ value, label: t(`allocations.${value}`) }));
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="font-medium">{t('allocation')}</span>
      <Select
        label={t('allocation')}
        value={setting.data.allocation}
        options={options}
        onChange={(next) => set.mutate(next)}
      />
      <ActionProblem error={set.error} />
    </div>
  );
}
