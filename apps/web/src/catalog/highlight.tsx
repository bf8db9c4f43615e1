interface Props {
  readonly text: string;
  /** In lower case, as they stand in texts. */
  readonly words: readonly string[];
}

/** The text with the words marked. */
export function Highlight({ text, words }: Props) {
  if (words.length === 0) return text;
  return partsOf(text, words).map(({ from, part, isMarked }) =>
    isMarked ? (
      <mark key={from} className="rounded-sm bg-lamp-wash text-inherit">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

interface Part {
  readonly from: number;
  readonly part: string;
  readonly isMarked: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Words of letters are marked where they begin a word; Chinese has no such places and is marked wherever it stands. */
export function partsOf(text: string, words: readonly string[]): readonly Part[] {
  const lower = text.toLowerCase();
  // Lower case of a few letters is longer than they are: then nothing can be found by its place.
  if (lower.length !== text.length) return [{ from: 0, part: text, isMarked: false }];
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = lower.indexOf(word); at !== -1 && word !== ''; at = lower.indexOf(word, at + word.length)) {
      if (beginsWord(lower, at)) marked.fill(true, at, at + word.length);
    }
  }
  const parts: Part[] = [];
  for (let from = 0, to = 1; from < text.length; from = to, to = from + 1) {
    while (to < text.length && marked[to] === marked[from]) to += 1;
    parts.push({ from, part: text.slice(from, to), isMarked: marked[from] === true });
  }
  return parts;
}

function beginsWord(text: string, at: number): boolean {
  const isHan = /\p{Script=Han}/u.test(text[at] ?? '');
  return isHan || at === 0 || !LETTER.test(text[at - 1] ?? '');
}
