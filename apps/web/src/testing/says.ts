/** Finds a paragraph by all it says, in however many parts. */
export const says = (words: string) => (_text: string, element: Element | null) =>
  element?.tagName === 'P' && element.textContent?.trim() === words;
