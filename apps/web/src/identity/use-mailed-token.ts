import { useLocation } from '@tanstack/react-router';

const TOKEN = /^[\w-]{43}$/;

/** The secret of a link that was mailed. It stands behind the hash, which browsers tell nobody; null when it is cut off. */
export function useMailedToken(): string | null {
  const hash = useLocation({ select: (location) => location.hash });
  const token = new URLSearchParams(hash).get('token') ?? '';
  return TOKEN.test(token) ? token : null;
}
