import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { useTranslations } from 'use-intl';
import { cx } from './cx.ts';

interface FrameProps {
  readonly label: string;
  /** What is wrong, next to the field it is about. */
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
}

const CONTROL =
  'min-h-11 w-full rounded-xl border bg-surface px-3.5 text-base text-ink transition-colors placeholder:text-ink-soft ' +
  'hover:border-ink disabled:opacity-55';

function FieldFrame({
  label,
  error,
  hint,
  className,
  id,
  required,
  children,
}: FrameProps & {
  readonly id: string;
  readonly required: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslations('ui');
  return (
    <div className={cx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {!required && <span className="ml-1.5 inline-block font-normal text-ink-soft">{t('optional')}</span>}
      </label>
      {children}
      {hint !== undefined && error === undefined && (
        <p id={`${id}-note`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-note`} className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

function noteOf(id: string, { error, hint }: FrameProps): string | undefined {
  return error !== undefined || hint !== undefined ? `${id}-note` : undefined;
}

type TextFieldProps = FrameProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

export function TextField({ label, error, hint, className, ...input }: TextFieldProps) {
  const id = useId();
  const frame = { label, error, hint, className };
  return (
    <FieldFrame {...frame} id={id} required={input.required === true}>
      <input
        {...input}
        id={id}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={noteOf(id, frame)}
        className={cx(CONTROL, error === undefined ? 'border-line-strong/60' : 'border-bad')}
      />
    </FieldFrame>
  );
}

type SelectFieldProps = FrameProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>;

/** The platform's own list: on a phone it is the best there is. */
export function SelectField({ label, error, hint, className, ...select }: SelectFieldProps) {
  const id = useId();
  const frame = { label, error, hint, className };
  return (
    <FieldFrame {...frame} id={id} required={select.required === true}>
      <select
        {...select}
        id={id}
        // An empty choice with a name is one, too: browsers would say that it is missing.
        aria-invalid={error !== undefined}
        aria-describedby={noteOf(id, frame)}
        className={cx(CONTROL, error === undefined ? 'border-line-strong/60' : 'border-bad')}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FrameProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

export function TextArea({ label, error, hint, className, ...area }: TextAreaProps) {
  const id = useId();
  const frame = { label, error, hint, className };
  return (
    <FieldFrame {...frame} id={id} required={area.required === true}>
      <textarea
        {...area}
        id={id}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={noteOf(id, frame)}
        className={cx(CONTROL, 'py-2.5', error === undefined ? 'border-line-strong/60' : 'border-bad')}
      />
    </FieldFrame>
  );
}
