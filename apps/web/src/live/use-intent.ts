import { newKey } from '@pushcart/client';
import { useRef } from 'react';

/** Keys for what is asked: the same again, after a failure, keeps its key and so happens once; all else is another intent. */
export function useIntent() {
  const intent = useRef({ text: '', key: '' });
  return {
    keyOf(asked: unknown): string {
      const text = JSON.stringify(asked);
      if (text !== intent.current.text) intent.current = { text, key: newKey() };
      return intent.current.key;
    },
    /** From here on the same asked again is another intent. */
    renew() {
      intent.current = { text: '', key: '' };
    },
  };
}
