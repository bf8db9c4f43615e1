import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { categoriesQuery } from '../catalog/catalog-queries.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TickList } from './tick-list.tsx';

interface Props {
  readonly legend: ReactNode;
  readonly hint?: string;
  readonly chosen: readonly string[];
  readonly onChange: (categoryIds: readonly string[]) => void;
}

/** Any of the store's categories, each to be ticked. */
export function CategoryChoice({ legend, hint, chosen, onChange }: Props) {
  const text = useText();
  const { data = [], error, isPending } = useQuery(categoriesQuery(useClient()));
  const names = new Map(data.map(({ id, name }) => [id, text(name)]));
  return (
    <TickList
      legend={legend}
      hint={hint}
      items={[...names.keys()]}
      nameOf={(id) => names.get(id) ?? ''}
      chosen={chosen}
      onChange={onChange}
    >
      {isPending && <Skeleton className="h-11 w-full" />}
      {data.length === 0 && <ActionProblem error={error} />}
    </TickList>
  );
}
