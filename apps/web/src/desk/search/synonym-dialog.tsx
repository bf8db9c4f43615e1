import { MAX_SYNONYM_PHRASES, type SynonymGroup } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Alert } from '../../ui/alert.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { readGroup, textOf } from './synonym-groups.ts';
import { useChangeSynonyms } from './use-search.ts';

/** What a group begins from: one that is there, a query that is to mean the same as something, or nothing. */
export interface SynonymStart {
  readonly group: SynonymGroup | null;
  readonly query: string | null;
}

interface Props {
  readonly start: SynonymStart;
  /** Those a query can be put into. */
  readonly groups: readonly SynonymGroup[];
  readonly onClose: () => void;
}

export function SynonymDialog({ start: { group, query }, groups, onClose }: Props) {
  const t = useTranslations('desk.search.synonyms');
  const say = useToast();
  const wordsOf = (chosen: SynonymGroup | null) => textOf([...(chosen ?? []), ...(query === null ? [] : [query, ''])]);
  const [from, setFrom] = useState(group);
  const [words, setWords] = useState(() => wordsOf(group));
  const [hasTried, setHasTried] = useState(false);
  const change = useChangeSynonyms();
  const to = readGroup(words);
  const wrong = t('wrong', { least: 2, most: MAX_SYNONYM_PHRASES });

  function choose(text: string) {
    const chosen = groups.find((one) => textOf(one) === text) ?? null;
    setFrom(chosen);
    setWords(wordsOf(chosen));
  }

  function save() {
    setHasTried(true);
    if (to === null) return;
    change.mutate(
      { from, to },
      {
        onSuccess: (saved) => {
          if (saved === null) return;
          say(t('saved'));
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      title={t('addTitle')}
      description={t('about')}
      onClose={onClose}
      onSubmit={save}
      action={change}
      button={t('save')}
    >
      {query !== null && groups.length > 0 && (
        <SelectField
          label={t('group')}
          required
          value={from === null ? '' : textOf(from)}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{t('newGroup')}</option>
          {groups.map((one) => (
            <option key={textOf(one)} value={textOf(one)}>
              {textOf(one)}
            </option>
          ))}
        </SelectField>
      )}
      <TextArea
        label={t('words')}
        required
        rows={3}
        autoFocus
        hint={t('wordsHint')}
        error={hasTried && to === null ? wrong : undefined}
        value={words}
        // One goes on behind what is there.
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onChange={({ target }) => setWords(target.value)}
      />
      {change.data === null && <Alert>{t('gone')}</Alert>}
    </FormDialog>
  );
}
