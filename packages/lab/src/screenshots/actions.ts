const ROLES = 'button|link|menuitem|switch|tab';
const LINE = new RegExp(`^ *- '?(${ROLES})(?: "(.*?)")?(?: \\[[^"]*\\])?'?(?::.*)?$`);
const REGION = /^ *- '?(main|dialog|alertdialog)\b/;

/** What can be pressed on a page, as role and name: in its own part, in the frame around it, or in a dialog over it. */
export interface Actions {
  readonly own: readonly string[];
  readonly frame: readonly string[];
  readonly dialog: readonly string[];
}

/** Out of an accessibility tree in Playwright's notation: as somebody hears it who cannot see the page. */
export function actionsIn(tree: string): Actions {
  const read = { own: new Set<string>(), frame: new Set<string>(), dialog: new Set<string>() };
  let region: { readonly depth: number; readonly kind: keyof Actions } | null = null;
  for (const line of tree.split('\n')) {
    const depth = line.search(/\S/);
    if (region !== null && depth <= region.depth) region = null;
    const opened = REGION.exec(line)?.[1];
    if (opened !== undefined) region = { depth, kind: opened === 'main' ? 'own' : 'dialog' };
    const [, role, name = ''] = LINE.exec(line) ?? [];
    if (role === undefined) continue;
    read[region?.kind ?? 'frame'].add(`${role} ${name.replaceAll('\\"', '"').replaceAll("''", "'")}`.trim());
  }
  return { own: [...read.own], frame: [...read.frame], dialog: [...read.dialog] };
}

/** A line of the list: what can be pressed where. */
export interface ListedAction {
  /** Pages by their names, or `shop frame` or `desk frame`. */
  readonly pages: readonly string[];
  /** What opens the dialog it is in; null for what is on the page itself. */
  readonly opener: string | null;
  /** Role and name; `…` stands for what comes from data, `#` for a number. */
  readonly action: string;
  /** Comes and goes with the clock, or later than the page. */
  readonly isAtTimes: boolean;
}

const HEADING = /^## (.+)$/;
const ROW = /^\| `(?:([^`]+?) › )?([^`]+)` \|/;

/** The list in Markdown: a heading names pages, the rows of the table below it what can be pressed on them. */
export function readList(markdown: string): readonly ListedAction[] {
  let pages: readonly string[] = [];
  return markdown.split('\n').flatMap((line) => {
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) pages = heading.split(', ');
    const [, opener = null, action] = ROW.exec(line) ?? [];
    return action === undefined ? [] : [{ pages, opener, action, isAtTimes: line.includes('| at times ') }];
  });
}

/** What fits a role and name of the list. */
export function patternOf(listed: string): RegExp {
  const text = listed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${text.replaceAll('…', '.*').replaceAll('#', '[\\d.,]+')}$`);
}
