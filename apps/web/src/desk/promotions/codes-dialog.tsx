import type { PromotionView } from '@pushcart/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMay } from '../frame/use-may.ts';
import { PagedList } from '../paged-list.tsx';
import { AddCodes } from './add-codes.tsx';
import { PROMOTIONS_KEY } from './use-promotions.ts';

const PAGE_SIZE = 100;

interface Props {
  readonly promotion: PromotionView;
  readonly onClose: () => void;
}

export function CodesDialog({ promotion, onClose }: Props) {
  const t = useTranslations('desk.promotions.codesOf');
  const text = useText();
  const format = useFormat();
  const may = useMay();
  const client = useClient();
  const codes = useInfiniteQuery({
    queryKey: [...PROMOTIONS_KEY, 'codes', promotion.id],
    queryFn: ({ pageParam }) =>
      client.promotion.codes.query({
        promotionId: promotion.id,
        limit: PAGE_SIZE,
        cursor: pageParam,
      }),
    ...BY_CURSOR,
  });
  const canAdd = may('promotions.write') && promotion.state !== 'ended';
  return (
    <Dialog open wide onOpenChange={onClose} title={t('title', { name: text(promotion.name) })}>
      {canAdd && <AddCodes promotionId={promotion.id} />}
      <PagedList query={codes} empty={<p className="py-6 text-center text-ink-soft">{t('empty')}</p>} more={t('more')}>
        {(rows) => (
          <table className="mt-5 w-full text-left">
            <thead>
              <tr className="border-b border-line text-sm text-ink-soft">
                <th scope="col" className="py-2 font-medium">
                  {t('list')}
                </th>
                <th scope="col" className="py-2 text-right font-medium">
                  {t('uses')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, code, used, useLimit }) => (
                <tr key={id} className="border-b border-line last:border-0">
                  <td>
                    <span className="inline-flex items-center gap-1">
                      <code>{code}</code>
                      <CopyButton text={code} />
                    </span>
                  </td>
                  <td className="text-right">
                    {useLimit === null ? format.number(used) : t('usesOf', { used, limit: useLimit })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </PagedList>
    </Dialog>
  );
}
