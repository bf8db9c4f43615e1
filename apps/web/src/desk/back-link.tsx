import { createLink } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { AnchorHTMLAttributes, Ref } from 'react';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

function BackAnchor({ children, ...rest }: Props) {
  return (
    <a {...rest} className="mb-3 inline-flex min-h-11 items-center gap-2 font-medium hover:underline">
      <ArrowLeft aria-hidden className="size-4" />
      {children}
    </a>
  );
}

/** From a page to the list it was opened from. */
export const BackLink = createLink(BackAnchor);
