import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTitle } from '../frame/use-title.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly title: string;
  /** What one can do here. */
  readonly children: ReactNode;
}

/** The title of a page, of its tab too, beside what one can add to it. */
export function PageHead({ title, children }: Props) {
  useTitle(title);
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
      <h1 className="text-title">{title}</h1>
      {children}
    </div>
  );
}

interface AddProps {
  readonly onClick: () => void;
  readonly children: string;
}

export function AddButton({ onClick, children }: AddProps) {
  return (
    <Button look="lamp" onClick={onClick}>
      <Plus aria-hidden className="size-4.5" />
      {children}
    </Button>
  );
}
