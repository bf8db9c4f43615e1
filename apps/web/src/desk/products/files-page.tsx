import type { ImportView } from '@pushcart/domain';
import { useQuery } from '@tanstack/react-query';
import { Download, FileSpreadsheet, Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useClient } from '../../live/shop.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { ReadList } from '../read-list.tsx';
import { CatalogRooms } from './catalog-rooms.tsx';
import { ImportErrors } from './import-errors.tsx';
import { useFiles } from './use-files.ts';
import { CATALOG_KEY } from './use-products.ts';

const TONES = {
  uploading: 'neutral',
  checking: 'lamp',
  checked: 'lamp',
  running: 'lamp',
  done: 'good',
  failed: 'bad',
} as const;

/** Products out of the shop and into it as files. How far each file is moves while one looks. */
export function FilesPage() {
  const t = useTranslations('desk.products');
  const client = useClient();
  const query = useQuery({
    queryKey: [...CATALOG_KEY, 'imports'],
    queryFn: () => client.productFile.list.query(),
    ...KEPT_TRUE,
  });
  const { save, send, run } = useFiles();
  useTitle(t('rooms.files'));
  return (
    <>
      <h1 className="mb-4 text-title">{t('rooms.files')}</h1>
      <CatalogRooms />
      <div className="mb-3 flex flex-wrap gap-3">
        <Button pending={save.isPending} onClick={() => save.mutate()}>
          <Download aria-hidden className="size-4.5" />
          {t(save.isPending ? 'files.exporting' : 'files.export')}
        </Button>
        <label className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full bg-lamp px-5 font-semibold text-on-lamp hover:bg-lamp-strong has-focus-visible:outline-2">
          <Upload aria-hidden className="size-4.5" />
          {t('files.upload')}
          <input
            type="file"
            accept=".csv,text/csv"
            disabled={send.isPending}
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) send.mutate(file);
              target.value = '';
            }}
          />
        </label>
      </div>
      <p className="mb-4 max-w-prose text-sm text-ink-soft">{t('files.hint')}</p>
      {send.isPending && <p role="status">{t('files.uploading', { name: send.variables.name })}</p>}
      <ActionProblem error={save.error ?? send.error ?? run.error} />
      <Panel className="p-3! sm:p-4!">
        <ReadList
          query={query}
          rows={query.data}
          empty={<Empty icon={FileSpreadsheet} title={t('files.emptyTitle')} text={t('files.emptyText')} />}
        >
          {(rows) => (
            <ul className="divide-y divide-line">
              {rows.map((file) => (
                <ImportRow key={file.id} file={file} isPending={run.isPending} onRun={() => run.mutate(file.id)} />
              ))}
            </ul>
          )}
        </ReadList>
      </Panel>
    </>
  );
}

interface RowProps {
  readonly file: ImportView;
  readonly isPending: boolean;
  readonly onRun: () => void;
}

function ImportRow({ file, isPending, onRun }: RowProps) {
  const t = useTranslations('desk.products.files');
  const format = useFormat();
  const { status, total, done, created, updated, unchanged, refused, errors } = file;
  const isAtWork = status === 'checking' || status === 'running';
  return (
    <li className="px-1 py-4 sm:px-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-sans text-base font-semibold tracking-normal break-all">{file.fileName}</h2>
        <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
        <span className="text-sm text-ink-soft">{format.moment(file.createdAt)}</span>
      </div>
      {isAtWork && (
        <progress
          className="mt-2 block h-2 w-full accent-lamp"
          aria-label={t('progress', { done, total })}
          value={done}
          max={Math.max(total, 1)}
        />
      )}
      {total > 0 && (
        <p className="mt-1 text-sm text-ink-soft">
          {t('progress', { done, total })} · {t('counts', { created, updated, unchanged, refused })}
        </p>
      )}
      {status === 'checked' && created + updated > 0 && (
        <Button size="small" look="lamp" className="mt-3" pending={isPending} onClick={onRun}>
          {t('run')}
        </Button>
      )}
      {errors.length > 0 && <ImportErrors errors={errors} />}
    </li>
  );
}
