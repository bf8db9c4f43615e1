import { category, product } from '../makers.ts';
import { inColours, kinds, pack } from '../options.ts';

export const grooming = category(
  'grooming',
  ['Grooming', '梳洗护理'],
  ['For the five minutes in front of the mirror.', '镜子前的五分钟，交给它们。'],
  [
    product('GRO-RAZO', 'two-blade-razor', {
      name: ['Two-Blade Razor with Weight', '双刃剃须刀'],
      about: [
        'A heavy handle does the pressing so you need not. One spare head in the case and ordinary blades that cost pennies, sold everywhere, forever.',
        '手柄够沉，不用你使劲往下压。盒里多配一个刀头，刀片是通用款，便宜，到处有，永远有。',
      ],
      terms: { price: 3400, weight: 210, stock: 60 },
      regard: [5, 4.4],
      facts: { material: 'brass', skin: 'every', includes: ['Razor, spare head, case', '刀、备用刀头、盒'] },
      picture: { icon: 'razor' },
    }),
    product('GRO-TOOT', 'soft-bristle-toothbrush', {
      name: ['Soft Toothbrush', '软毛牙刷'],
      about: [
        'Five thousand fine bristles in a small head that gets behind the last tooth. The handle is cellulose, warm in the hand, and snaps off the head when that is spent.',
        '小刷头上密植五千根细毛，最里面那颗牙也照顾得到。纤维素刷柄，握着温温的；刷头用旧了，掰下来换一个就行。',
      ],
      terms: { price: 620, weight: 25, stock: 200 },
      regard: [6, 4.4],
      facts: { vegan: true, length: 18 },
      options: [inColours('red', 'sky', 'sage', 'butter')],
      picture: { icon: 'toothbrush' },
    }),
    product('GRO-COMB', 'wide-tooth-comb', {
      name: ['Wide-Tooth Comb', '宽齿梳'],
      about: [
        'Sawn from one sheet, each tooth polished by hand so that none of them catches. Made for curls, kind to everything else.',
        '整片锯成，每根齿都手工打磨，一处也不挂头发。为卷发设计，对别的头发也温柔。',
      ],
      terms: { price: 1600, weight: 60, stock: 90 },
      regard: [4, 4.6],
      facts: { material: 'acrylic', handmade: true, length: 17, origin: 'england' },
      picture: { icon: 'comb' },
    }),
    product('GRO-LIPS', 'lip-colour', {
      name: ['Lip Colour', '口红'],
      about: [
        'Waxes and butters first, pigment second, so it wears like a balm and looks as if you bit into something. The case clicks shut and can be refilled.',
        '先是蜡和油脂，再是颜色，涂着像润唇膏，看着像刚咬了一口果子。壳子“嗒”一声合上，芯可以替换。',
      ],
      terms: { price: 2400, weight: 40, stock: 70 },
      regard: [6, 4.4],
      facts: { skin: 'every', vegan: true },
      options: [
        kinds('shade', ['Shade', '色号'], {
          BEET: ['Beetroot', '甜菜根'],
          BRIC: ['Brick', '砖墙'],
          FIG: ['Dried fig', '无花果干'],
          BARE: ['Nearly nothing', '约等于没涂'],
        }),
      ],
      picture: { icon: 'lipstick' },
    }),
    product('GRO-PLAS', 'cotton-plasters', {
      name: ['Cotton Plasters', '棉布创可贴'],
      about: [
        'Stretch where you bend, stay on through dishes, come off without a speech. Twenty in a tin with a hinged lid, for the bag, the bike and the youngest.',
        '关节处能伸展，洗碗也不掉，撕的时候不用做心理建设。二十片装翻盖铁盒，包里、车上、老幺身上各备一盒。',
      ],
      terms: { price: 690, weight: 60, stock: 150 },
      regard: [3, 4.3],
      facts: { material: 'cotton', skin: 'sensitive', pieces: 20 },
      options: [pack(['20 pcs'], ['60 pcs', { price: 1690, weight: 150 }])],
      picture: { icon: 'plaster', hue: 178, saturation: 0.6 },
    }),
  ],
);
