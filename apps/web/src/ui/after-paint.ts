/**
 * Does what draws much anew once the touch that asked for it has been answered: the frame after next begins with it, so that a box is
 * ticked and a list closed at once (https://web.dev/articles/optimize-inp).
 */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
