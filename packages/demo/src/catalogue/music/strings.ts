import { category, product } from '../makers.ts';
import { inColours, kinds } from '../options.ts';

export const strings = category(
  'strings-and-keys',
  ['Strings & keys', '弦乐与键盘'],
  ['Set up by players before they leave, so the first chord is a good one.', '出库前有乐手调过，第一个和弦就好听。'],
  [
    product('MUS-GUIT', 'first-electric-guitar', {
      name: ['First Electric Guitar', '第一把电吉他'],
      about: [
        'Two pickups, low action, a neck that has been levelled by a person. Light enough for a twelve-year-old and good enough to keep when you know better. Strap, cable and three plectra included.',
        '双拾音器，弦距低，琴颈由真人师傅找平过。十二岁的孩子背得动，等懂行了也舍不得卖。背带、线、三枚拨片都配齐了。',
      ],
      terms: { price: 34900, weight: 3900, stock: 16 },
      regard: [6, 4.5],
      facts: {
        material: 'maple',
        level: 'beginner',
        warranty: 3,
        includes: ['Guitar, strap, cable, three plectra', '吉他、背带、连接线、拨片三枚'],
      },
      options: [inColours('red', 'black', 'sky')],
      picture: { icon: 'guitar' },
    }),
    product('MUS-BANJ', 'open-back-banjo', {
      name: ['Open-Back Banjo', '开背班卓琴'],
      about: [
        'Five strings, a calfskin sound from a modern head, and no resonator, so the neighbours hear only the good parts. For frailing on porches, or on the stairs.',
        '五弦，现代皮膜做出小牛皮的音色，没有共鸣背板，邻居只听得到好听的部分。适合坐在门廊上弹，没有门廊，楼梯也行。',
      ],
      terms: { price: 42000, weight: 2600, stock: 7 },
      regard: [2, 4.6],
      facts: { material: 'maple', origin: 'usa', level: 'improving', warranty: 5 },
      picture: { icon: 'banjo' },
    }),
    product('MUS-VIOL', 'student-violin-outfit', {
      name: ['Student Violin Outfit', '学琴小提琴套装'],
      about: [
        'Solid spruce and flamed maple under a spirit varnish that lets them move. Bridge cut, post set, pegs that turn and stay. Bow, rosin and a case you can drop.',
        '整块云杉与虎纹枫木，酒精漆，木头能振得开。琴码修好、音柱立好，弦轴拧得动也停得住。配弓、松香，和一只摔得起的琴盒。',
      ],
      terms: { price: 29800, weight: 2200, stock: 10 },
      regard: [4, 4.6],
      facts: { material: 'spruce', level: 'beginner', handmade: true, warranty: 5 },
      options: [kinds('size', ['Size', '尺寸'], { V44: ['4/4', '4/4'], V34: ['3/4', '3/4'], V12: ['1/2', '1/2'] })],
      picture: { icon: 'violin' },
    }),
    product('MUS-KEYS', 'portable-piano', {
      name: ['Portable Piano, 88 keys', '便携数码钢琴 88 键'],
      about: [
        'Weighted keys on a case as deep as a bookshelf, with one very good grand piano inside instead of four hundred poor ones. Headphones make it midnight-safe.',
        '八十八键配重，琴身只有书架那么深。里面不是四百种凑数的音色，只有一架很好的三角琴。插上耳机，半夜也能练。',
      ],
      terms: { price: 59900, was: 64900, weight: 11800, stock: 12 },
      regard: [6, 4.7],
      facts: { level: 'improving', power: 'mains', origin: 'japan', warranty: 3, length: 131 },
      picture: { icon: 'piano', lying: true },
    }),
    product('MUS-ACCO', 'forty-eight-bass-accordion', {
      name: ['48-Bass Accordion', '48 贝斯手风琴'],
      about: [
        'Hand-waxed Italian reeds in a red celluloid case, light enough to stand up with. Leaks no air and no secrets. Six free lessons by video with Signora Bruna.',
        '意大利手工上蜡簧片，红色赛璐珞琴身，站着也背得动。不漏气，也不漏风声。附布鲁娜女士六节视频课。',
      ],
      terms: { price: 89000, weight: 6400, stock: 5 },
      regard: [1, 4.8],
      facts: { origin: 'italy', level: 'improving', handmade: true, warranty: 5 },
      picture: { icon: 'accordion' },
    }),
  ],
);
