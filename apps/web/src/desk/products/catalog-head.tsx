import { AddButton, PageHead } from '../page-head.tsx';
import { CatalogRooms } from './catalog-rooms.tsx';

interface Props {
  readonly title: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly intro?: string;
}

/** What stands above a list of the catalogue. */
export function CatalogHead({ title, add, onAdd, intro }: Props) {
  return (
    <>
      <PageHead title={title}>
        <AddButton onClick={onAdd}>{add}</AddButton>
      </PageHead>
      <CatalogRooms />
      {intro !== undefined && <p className="mb-4 max-w-prose text-ink-soft">{intro}</p>}
    </>
  );
}
