import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../identity/session.ts';

export function Wordmark() {
  const text = useText();
  const session = useSession();
  return (
    <Link to="/" className="inline-flex shrink-0 items-center gap-2.5">
      <img src="/icon.svg" alt="" width={36} height={36} className="size-9" />
      <span className="sr-only font-display text-xl font-bold tracking-tight whitespace-nowrap sm:not-sr-only">
        {session === undefined ? 'Pushcart' : text(session.store.name)}
      </span>
    </Link>
  );
}
