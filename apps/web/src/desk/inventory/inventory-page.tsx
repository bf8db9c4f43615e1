import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Panel } from '../../ui/panel.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SearchField } from '../search-field.tsx';
import { StockDoors } from '../stock/stock-doors.tsx';
import { StockSettings } from '../stock/stock-settings.tsx';
import { StockLevels } from './stock-levels.tsx';

export function InventoryPage() {
  const t = useTranslations('desk.inventory');
  const { query = '', low = false } = useSearch({ from: '/desk/inventory' });
  const navigate = useNavigate({ from: '/desk/inventory' });
  useTitle(t('title'));

  const show = (text: string, lowOnly: boolean) =>
    void navigate({
      search: { ...(text === '' ? {} : { query: text }), ...(lowOnly ? { low: true } : {}) },
      replace: true,
      resetScroll: false,
    });

  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="grow text-title">{t('title')}</h1>
        <StockDoors />
      </div>
      <div className="mt-4 mb-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        <SearchField label={t('search')} query={query} onSearch={(text) => show(text, low)} />
        <Switch label={t('lowOnly')} checked={low} onChange={(isOn) => show(query, isOn)} />
      </div>
      <Panel className="p-3! sm:p-4!">
        <StockLevels key={`${low} ${query}`} query={query} lowOnly={low} />
      </Panel>
      <StockSettings />
    </>
  );
}
