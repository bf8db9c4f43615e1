import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  /** It is all there is on the page, so its title is the page's. */
  readonly isPage?: boolean;
  /** The one thing to do next. */
  readonly action?: ReactNode;
}

export function Empty({ icon: Icon, title, text, isPage = false, action }: Props) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-16 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-lamp-wash">
        <Icon aria-hidden className="size-7" strokeWidth={1.6} />
      </span>
      <Title className="mt-2 text-section">{title}</Title>
      <p className="max-w-md text-ink-soft">{text}</p>
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
