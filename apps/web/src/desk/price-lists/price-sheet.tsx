import type { ListPriceView, PriceListView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { ActionProblem, LoadProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { AddPrices } from './add-prices.tsx';
import { type Changes, fieldsOf, type PriceFields, readPrice } from './price-fields.ts';
import { PriceRows, type SheetRow } from './price-rows.tsx';
import { useListPrices, useSetPrices } from './use-price-lists.ts';

const NO_CHANGES: Changes = new Map();

/** The prices of a list, and what is to become of them: nothing happens before it is saved. */
export function PriceSheet({ list }: { readonly list: PriceListView }) {
  const t = useTranslations('desk.priceLists');
  const say = useToast();
  const [changes, setChanges] = useState(NO_CHANGES);
  const query = useListPrices(list.id);
  const save = useSetPrices(list, (count) => {
    setChanges(NO_CHANGES);
    say(t('saved', { count }));
  });
  const { currency } = list;
  const read = [...changes.values()].flatMap((fields) => readPrice(fields, currency) ?? []);
  const rows = rowsOf(query.data?.pages.flatMap(({ items }) => items) ?? [], changes, currency);
  const change = (...changed: readonly PriceFields[]) =>
    setChanges((before) => new Map([...before, ...changed.map((fields) => [fields.variantId, fields] as const)]));
  const keep = ({ variantId }: PriceFields) =>
    setChanges((before) => new Map([...before].filter(([changed]) => changed !== variantId)));

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.length === changes.size) save.mutate(read);
      }}
    >
      {query.isPending && <RowsSkeleton />}
      {query.isError && <LoadProblem error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && rows.length === 0 && <p className="px-1 py-4 text-ink-soft">{t('none')}</p>}
      {rows.length > 0 && <PriceRows rows={rows} list={list} onChange={change} onKeep={keep} />}
      {query.hasNextPage && (
        <Button className="self-center" pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <AddPrices list={list} changes={changes} onAdd={change} />
      <ActionProblem error={save.error} />
      {changes.size > 0 && (
        <Button
          type="submit"
          look="lamp"
          size="large"
          className="sticky bottom-3 shadow-lift"
          disabled={read.length !== changes.size}
          pending={save.isPending}
        >
          {t('saveAll', { count: changes.size })}
        </Button>
      )}
    </form>
  );
}

/** What is added stands first, then the list in its order. */
function rowsOf(prices: readonly ListPriceView[], changes: Changes, currency: string): readonly SheetRow[] {
  const known = new Set(prices.map(({ variantId }) => variantId));
  const added = [...changes.values()].filter(({ variantId }) => !known.has(variantId));
  return [
    ...added.map((fields) => ({ fields, now: null })),
    ...prices.map((price) => ({
      fields: changes.get(price.variantId) ?? fieldsOf(price, currency),
      now: price.now,
    })),
  ];
}
