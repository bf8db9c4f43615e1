import { createLink } from '@tanstack/react-router';
import { LoaderCircle } from 'lucide-react';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';
import { cx } from './cx.ts';

type Look = 'lamp' | 'ink' | 'plain' | 'quiet' | 'bad';
type Size = 'small' | 'medium' | 'large';

const LOOKS: Record<Look, string> = {
  lamp: 'bg-lamp text-on-lamp hover:bg-lamp-strong',
  ink: 'bg-ink text-paper hover:bg-ink/85',
  plain: 'border border-line-strong/60 bg-surface text-ink hover:border-ink',
  quiet: 'text-ink hover:bg-sunken',
  bad: 'border border-bad/50 bg-surface text-bad hover:bg-bad-wash',
};

const SIZES: Record<Size, string> = {
  small: 'min-h-9 px-3.5 py-1 text-sm gap-1.5',
  medium: 'min-h-11 px-5 py-1.5 gap-2',
  large: 'min-h-13 px-7 py-2 text-lg gap-2.5',
};

function lookOf(look: Look, size: Size, className: string | undefined): string {
  return cx(
    'inline-flex items-center justify-center rounded-full text-center leading-tight font-semibold break-keep select-none transition-colors duration-150',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
    LOOKS[look],
    SIZES[size],
    className,
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  readonly size?: Size;
  /** Shows that it is at work, and takes no second press. It stays where the focus is, which a disabled button would lose. */
  readonly pending?: boolean;
}

export function Button({
  look = 'plain',
  size = 'medium',
  pending = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={lookOf(look, size, className)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {pending && <LoaderCircle aria-hidden className="size-[1.1em] animate-spin" />}
      {children}
    </button>
  );
}

interface ButtonAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly look?: Look;
  readonly size?: Size;
  readonly ref?: Ref<HTMLAnchorElement>;
}

function ButtonAnchor({ look = 'plain', size = 'medium', className, ...rest }: ButtonAnchorProps) {
  return <a {...rest} className={lookOf(look, size, className)} />;
}

/** A link to a page of ours that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
