import type { ImageView } from '@pushcart/client';
import { Picture } from '../ui/picture.tsx';

/** A small picture beside words that say what it shows. */
export function Thumbnail({ image }: { readonly image: ImageView | null }) {
  return (
    <span className="block w-12 shrink-0 overflow-hidden rounded-lg">
      <Picture image={image} sizes="48px" decorative />
    </span>
  );
}
