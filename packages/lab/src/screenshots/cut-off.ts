import type { Box } from './page-reading.ts';

/** Less than that is rounding. */
const SLACK = 2;
const SCROLLS = ['auto', 'scroll'];
const CLIPS = ['hidden', 'clip'];

/** A sentence for each element of which a part cannot be seen. */
export function cutOff(boxes: readonly Box[], viewport: number): readonly string[] {
  const isUnseen = (box: Box | undefined): boolean =>
    box !== undefined && (box.isUnseen || isUnseen(boxes[box.parent]));
  const isInside = (box: Box): boolean => {
    const parent = boxes[box.parent];
    return parent !== undefined && (parent.overflowX !== 'visible' || isInside(parent));
  };
  return boxes.flatMap((box) => {
    if (box.isReplaced || isUnseen(box)) return [];
    const [tooWide, tooHigh] = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
    const cuts = [
      ...(tooWide > SLACK && CLIPS.includes(box.overflowX) && !box.shortens ? [`cut off by ${tooWide} px`] : []),
      ...(tooHigh > SLACK && CLIPS.includes(box.overflowY) && !box.shortens ? [`cut off by ${tooHigh} px below`] : []),
      ...(tooWide > SLACK && SCROLLS.includes(box.overflowX) && !box.showsMore
        ? [`scrolled sideways and does not show it, ${tooWide} px are hidden`]
        : []),
      ...(box.hasText && !isInside(box) && (box.right > viewport + SLACK || box.left < -SLACK)
        ? ['outside of the screen']
        : []),
    ];
    return cuts.map((cut) => `${box.name} is ${cut}`);
  });
}
