import { category, product } from '../makers.ts';
import { inColours, pack } from '../options.ts';

export const sewing = category(
  'sewing-and-knitting',
  ['Sewing & knitting', '针线编织'],
  ['To mend it, to make it, to keep your hands busy.', '补一补，做一做，别让手闲着。'],
  [
    product('SEW-YARN', 'worsted-wool-yarn', {
      name: ['Worsted Wool Yarn', '精纺毛线'],
      about: [
        'Two plies from one flock on the Cheviot hills, springy, a little rustic, dyed in lots of forty. Blocks flat and comes back from mistakes.',
        '切维厄特丘陵上同一群羊的毛，双股，有弹性，带点粗犷，一缸只染四十团。定型服帖，拆了重织也不走样。',
      ],
      terms: { price: 1100, weight: 110, stock: 70 },
      regard: [6, 4.7],
      facts: { material: 'wool', origin: 'scotland', netWeight: 100, wash: 'hand' },
      options: [inColours('indigo', 'oat', 'mustard', 'forest')],
      picture: { icon: 'yarn' },
    }),
    product('SEW-THRE', 'all-purpose-thread', {
      name: ['All-Purpose Thread', '万能缝纫线'],
      about: [
        'Long-staple cotton, mercerised, five hundred metres on a wooden spool with a needle already in it. For buttons at ten to eight.',
        '长绒棉丝光线，五百米，绕在木轴上，针已经穿好插着。专治早上七点五十掉的扣子。',
      ],
      terms: { price: 680, weight: 50, stock: 120 },
      regard: [4, 4.6],
      facts: { material: 'cotton', wash: 'machine40' },
      options: [inColours('sky', 'white', 'black', 'red')],
      picture: { icon: 'thread' },
    }),
    product('SEW-NEED', 'hand-needles', {
      name: ['Hand Needles, assorted', '手缝针组合'],
      about: [
        'Sixteen sizes from Redditch steel with gilded eyes that do not fray the thread. In a felt book, because pincushions roll.',
        '十六种粗细，镀金针眼，不磨线。收在毛毡针本里，因为针插总爱滚到桌子底下。',
      ],
      terms: { price: 950, weight: 40, stock: 90 },
      regard: [3, 4.5],
      facts: { material: 'steel', origin: 'england', pieces: 16 },
      picture: { icon: 'needle' },
    }),
    product('SEW-PINS', 'safety-pins', {
      name: ['Safety Pins', '别针'],
      about: [
        'Nickel-free, sprung properly, in three sizes. For hems, races, nappies and punk.',
        '不含镍，弹力足，三种尺寸。别裤脚、别号码布、别尿布，朋克也用得上。',
      ],
      terms: { price: 450, weight: 50, stock: 140 },
      regard: [2, 4.3],
      facts: { material: 'steel' },
      options: [pack(['30 pcs'], ['100 pcs', { price: 1200, weight: 140 }])],
      picture: { icon: 'safetyPin' },
    }),
    product('SEW-ROPE', 'sailors-cotton-rope', {
      name: ['Sailor’s Cotton Rope', '棉编绳'],
      about: [
        'Braided over a core so it runs through the hand and holds a knot. Sold with a card of nine hitches, in the order you will need them.',
        '包芯编织，手感顺，打结牢。附一张卡片，九种绳结，按你会用到的先后排好。',
      ],
      terms: { price: 1400, weight: 480, stock: 60 },
      regard: [3, 4.4],
      facts: { material: 'cotton', origin: 'norway' },
      options: [pack(['10 m'], ['30 m', { price: 3600, weight: 1400 }])],
      picture: { icon: 'rope' },
    }),
  ],
);
