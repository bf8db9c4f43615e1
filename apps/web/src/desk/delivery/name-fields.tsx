import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';

interface Names {
  readonly en: string;
  readonly zh: string;
}

interface Props {
  readonly names: Names;
  readonly onChange: (changed: Partial<Names>) => void;
}

/** The name that shoppers read, in each language of the shop. */
export function NameFields({ names, onChange }: Props) {
  const t = useTranslations('desk.delivery');
  return (
    <>
      <TextField
        label={t('nameEn')}
        required
        maxLength={120}
        value={names.en}
        onChange={({ target }) => onChange({ en: target.value })}
      />
      <TextField
        label={t('nameZh')}
        required
        lang="zh-CN"
        maxLength={120}
        value={names.zh}
        onChange={({ target }) => onChange({ zh: target.value })}
      />
    </>
  );
}
