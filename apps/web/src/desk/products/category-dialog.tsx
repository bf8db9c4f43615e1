import type { CategoryView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useChangeTree } from './use-change-tree.ts';

interface Props {
  /** Null for a new one. */
  readonly category: CategoryView | null;
  readonly tree: readonly CategoryView[];
  readonly onClose: () => void;
}

export function CategoryDialog({ category, tree, onClose }: Props) {
  const t = useTranslations('desk.products.categories');
  const text = useText();
  const { save } = useChangeTree(onClose);
  const [fields, setFields] = useState({
    nameEn: category?.name.en ?? '',
    nameZh: category?.name['zh-CN'] ?? '',
    slug: category?.slug ?? '',
    parentId: category?.parentId ?? '',
  });
  const below = category === null ? new Set<string>() : branchOf(tree, category.id);
  const isReady = fields.nameEn.trim() !== '' && fields.nameZh.trim() !== '' && fields.slug.trim() !== '';
  return (
    <FormDialog
      onClose={onClose}
      title={category === null ? t('add') : t('editTitle')}
      onSubmit={() => {
        if (!isReady) return;
        const { nameEn, nameZh, slug, parentId } = fields;
        const name = { en: nameEn, 'zh-CN': nameZh };
        const draft = { slug: slug.trim(), name, parentId: parentId === '' ? null : parentId };
        save.mutate({ categoryId: category?.id ?? null, draft });
      }}
      action={save}
      button={t('save')}
      isReady={isReady}
    >
      {(['nameEn', 'nameZh', 'slug'] as const).map((name) => (
        <TextField
          key={name}
          label={t(name)}
          required
          maxLength={120}
          autoComplete="off"
          value={fields[name]}
          onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
        />
      ))}
      <SelectField
        label={t('parent')}
        required
        value={fields.parentId}
        onChange={({ target }) => setFields({ ...fields, parentId: target.value })}
      >
        <option value="">{t('top')}</option>
        {tree
          .filter(({ id }) => !below.has(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {text(name)}
            </option>
          ))}
      </SelectField>
    </FormDialog>
  );
}

/** A category and all below it: where it cannot go. */
function branchOf(tree: readonly CategoryView[], id: string): ReadonlySet<string> {
  const below = tree.filter(({ parentId }) => parentId === id);
  return new Set([id, ...below.flatMap((child) => [...branchOf(tree, child.id)])]);
}
