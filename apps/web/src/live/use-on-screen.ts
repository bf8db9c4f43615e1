import { type RefObject, useEffect, useState } from 'react';

/** Whether any of an element is in view, or nearly. */
export function useOnScreen(target: RefObject<Element | null>): boolean {
  const [isOnScreen, setIsOnScreen] = useState(false);

  useEffect(() => {
    const element = target.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => setIsOnScreen(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '120px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [target]);

  return isOnScreen;
}
