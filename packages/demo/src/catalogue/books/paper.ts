import { category, product } from '../makers.ts';
import { inColours, kinds, pack } from '../options.ts';

export const paper = category(
  'paper-and-desk',
  ['Paper & desk', '纸品与桌面'],
  ['For lists, letters and the odd idea.', '列清单、写信，偶尔接住一个念头。'],
  [
    product('PAP-NOTE', 'elastic-notebook', {
      name: ['Elastic Notebook', '束带笔记本'],
      about: [
        'Two hundred numbered pages of paper that takes fountain ink without feathering, sewn so they open flat. A pocket at the back for tickets. Survives back pockets.',
        '两百页，带页码，钢笔写不洇，锁线装订能摊平。封底有个小袋放票根。塞裤子后袋也扛得住。',
      ],
      terms: { price: 1800, weight: 290, stock: 70 },
      regard: [9, 4.7],
      facts: { material: 'paper', pages: 200, origin: 'germany' },
      options: [
        kinds('ruling', ['Ruling', '内页'], {
          DOT: ['Dotted', '点阵'],
          LINE: ['Lined', '横线'],
          PLAI: ['Plain', '空白'],
        }),
        inColours('navy', 'forest', 'clay'),
      ],
      picture: { icon: 'notebook' },
    }),
    product('PAP-COMP', 'confetti-composition-book', {
      name: ['Confetti Composition Book', '彩屑作文本'],
      about: [
        'Board covers speckled by hand, no two alike, and cheap enough to spoil. Which is when the good pages start.',
        '硬纸板封面，手工洒点，没有两本一样。便宜到写坏了不心疼，而好东西往往从写坏那页开始。',
      ],
      terms: { price: 780, weight: 240, stock: 120 },
      regard: [5, 4.4],
      facts: { material: 'paper', pages: 120, ruling: 'lined' },
      options: [pack(['1 pcs'], ['3 pcs', { price: 2100, weight: 700 }])],
      picture: { icon: 'notebookPatterned' },
    }),
    product('PAP-SPIR', 'yellow-spiral-pad', {
      name: ['Reporter’s Spiral', '记者线圈本'],
      about: [
        'Stiff enough to write on while standing, yellow enough to be found. Perforated, so a page leaves without a fight.',
        '底板够硬，站着也能写；颜色够黄，丢了也好找。带撕线，撕一页不用打架。',
      ],
      terms: { price: 620, weight: 180, stock: 130 },
      regard: [4, 4.3],
      facts: { material: 'paper', pages: 140, ruling: 'squared' },
      picture: { icon: 'notebookSpiral' },
    }),
    product('PAP-CALE', 'tear-off-calendar', {
      name: ['Tear-Off Calendar', '手撕日历'],
      about: [
        'A week to a sheet, moon and holidays of six countries, one small drawing in the corner that tells a story by December. Runs from whichever month you buy it.',
        '一周一张，印着月相和六个国家的节日；角上的小画一张接一张，到十二月连成一个故事。从你买的那个月开始算。',
      ],
      terms: { price: 2200, weight: 480, stock: 60 },
      regard: [5, 4.5],
      facts: { material: 'paper', height: 24 },
      picture: { icon: 'calendar' },
    }),
    product('PAP-ENVE', 'laid-envelopes', {
      name: ['Letter Paper & Envelopes', '信纸信封套装'],
      about: [
        'Twenty-five sheets of laid paper and as many lined envelopes. It makes a short letter look considered, which is half of manners.',
        '二十五张帘纹信纸，配同样多的衬里信封。再短的信，写在上面也显得郑重，礼数就有了一半。',
      ],
      terms: { price: 1900, weight: 340, stock: 65 },
      regard: [3, 4.6],
      facts: { material: 'paper', pieces: 50, origin: 'france' },
      options: [inColours('white', 'blush', 'sky')],
      picture: { icon: 'envelope', lying: true },
    }),
    product('PAP-CARD', 'card-index', {
      name: ['Card Index', '卡片盒'],
      about: [
        'A steel drawer, five hundred cards, twenty-six tabs. For recipes, birds, or the novel. Cannot crash; can be knocked over.',
        '铁抽屉一只，卡片五百张，字母隔页二十六张。记菜谱、记鸟、记小说大纲都行。不会死机，只会被碰翻。',
      ],
      terms: { price: 3900, weight: 1650, stock: 26 },
      regard: [2, 4.6],
      facts: { material: 'steel', pieces: 526 },
      picture: { icon: 'cardBox' },
    }),
    product('PAP-MAPS', 'folding-world-map', {
      name: ['Folding World Map', '折叠世界地图'],
      about: [
        'A metre and a half of sea in four blues, printed on paper that survives refolding by people who cannot. Cities by size, train ferries marked, no advertisements.',
        '一米五宽，四种蓝的海，用的纸经得起不会叠地图的人来回叠。城市按大小标，火车轮渡都画上了，没有广告。',
      ],
      terms: { price: 2400, weight: 210, stock: 50 },
      regard: [4, 4.6],
      facts: { material: 'paper', length: 150 },
      picture: { icon: 'map' },
    }),
    product('PAP-CLIP', 'brass-paper-clips', {
      name: ['Large Paper Clips', '大号回形针'],
      about: [
        'Drawn a little thicker and rounded at the ends so they let go without a scratch. A hundred in a match-striker tin. Also a bookmark, a zip pull, a small sculpture.',
        '钢丝略粗，两头磨圆，取下来不留痕。一百枚装火柴铁盒。也能当书签、拉链头，或者一件小雕塑。',
      ],
      terms: { price: 580, weight: 120, stock: 140 },
      regard: [3, 4.2],
      facts: { material: 'steel', pieces: 100 },
      picture: { icon: 'clips', lying: true },
    }),
  ],
);
