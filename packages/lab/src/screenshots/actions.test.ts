import { expect, test } from 'vitest';
import { actionsIn, patternOf, readList } from './actions.ts';

const TREE = `- banner:
  - link "Shop":
    - /url: /
- main:
  - heading "Cart" [level=1]
  - button "Add to cart" [disabled]
  - 'button "Remove the filter Heat: Hot"'
  - button "Say \\"yes\\"": yes
  - checkbox "Steel 21"
- dialog "Sure?":
  - button "Close"
- contentinfo:
  - switch "Recommend" [checked]`;

test('what can be pressed is read by where it stands', () => {
  expect(actionsIn(TREE)).toEqual({
    own: ['button Add to cart', 'button Remove the filter Heat: Hot', 'button Say "yes"'],
    frame: ['link Shop', 'switch Recommend'],
    dialog: ['button Close'],
  });
});

test('a table counts for the pages of its heading, and names what opens a dialog', () => {
  const table = [
    '| action | does |',
    '| --- | --- |',
    '| `button Pay` | pays |',
    '| `button Edit › button Save` | at times saves |',
  ];

  expect(readList(['# All', '## cart, checkout', ...table].join('\n'))).toEqual([
    { pages: ['cart', 'checkout'], opener: null, action: 'button Pay', isAtTimes: false },
    { pages: ['cart', 'checkout'], opener: 'button Edit', action: 'button Save', isAtTimes: true },
  ]);
});

test.each([
  ['button Remove …', 'button Remove Tea (500 g)', true],
  ['button Remove …', 'button Remove', false],
  ['button Show # more', 'button Show 1,200 more', true],
  ['button Show # more', 'button Show all more', false],
  ['link See all', 'link See all.', false],
])('"%s" and "%s": %s', (listed, action, expected) => {
  expect(patternOf(listed).test(action)).toBe(expected);
});
