import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';

interface Props {
  readonly title: string;
  readonly note: string;
  /** What the button back from the table says. */
  readonly back: string;
  readonly drawing: ReactNode;
  readonly table: ReactNode;
}

/** A figure, drawn or as a table. */
export function FigurePanel({ title, note, back, drawing, table }: Props) {
  const t = useTranslations('desk.wall');
  const [isTable, setIsTable] = useState(false);
  return (
    <Panel className="flex flex-col">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-section">{title}</h2>
          <p className="figures text-sm text-ink-soft">{note}</p>
        </div>
        <Button size="small" onClick={() => setIsTable(!isTable)}>
          {isTable ? back : t('asTable')}
        </Button>
      </div>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section tabIndex={0} aria-label={title} className="mt-4 max-h-64 overflow-y-auto">
          {table}
        </section>
      ) : (
        drawing
      )}
    </Panel>
  );
}
