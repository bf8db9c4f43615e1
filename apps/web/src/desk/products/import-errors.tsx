import type { ImportError } from '@pushcart/domain';
import { useTranslations } from 'use-intl';

export function ImportErrors({ errors }: { readonly errors: readonly ImportError[] }) {
  const t = useTranslations('desk.products.files');
  return (
    <div className="mt-3 max-h-72 overflow-auto rounded-xl border border-line">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{t('errors')}</caption>
        <thead>
          <tr className="border-b border-line text-ink-soft">
            {(['line', 'column', 'problem'] as const).map((name) => (
              <th key={name} scope="col" className="px-3 py-2 font-medium">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {errors.map(({ line, column, problem }) => (
            <tr key={`${line} ${column} ${problem}`} className="border-b border-line last:border-0">
              <td className="px-3 py-1.5">{line}</td>
              <td className="px-3 py-1.5">{column}</td>
              <td className="px-3 py-1.5">{t(`problems.${problem}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
