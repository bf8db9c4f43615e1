import { category, product } from '../makers.ts';
import { dimension, inColours } from '../options.ts';

export const bagsAndLuggage = category(
  'bags-and-luggage',
  ['Bags & luggage', '箱包'],
  ['To carry the day, the week or the whole flat.', '装一天、装一周，或者把家都搬走。'],
  [
    product('BAG-BACK', 'schoolroom-backpack', {
      name: ['Schoolroom Backpack', '书包'],
      about: [
        'Twenty-two litres, one deep front pocket, a sleeve for a laptop and no straps whose purpose you must guess. Stands up by itself when you drop it.',
        '二十二升，前面一个深袋，里面一个电脑夹层，没有一根让人猜用途的带子。往地上一放，自己站得住。',
      ],
      terms: { price: 6900, weight: 780, stock: 45 },
      regard: [8, 4.6],
      facts: { material: 'nylon', volume: 22, waterproof: true, warranty: 10 },
      options: [inColours('red', 'navy', 'mustard')],
      picture: { icon: 'backpack' },
    }),
    product('BAG-CASE', 'cabin-suitcase', {
      name: ['Cabin Suitcase', '登机箱'],
      about: [
        'Fifty-five centimetres, ribbed so it may take knocks and keep its looks. Wheels by a maker of hospital beds: silent, and they go where you point. Every part can be replaced with one key.',
        '五十五厘米，外壳起筋，磕碰了也不难看。轮子是做病床的厂家出的，安静，指哪儿走哪儿。一把钥匙，所有零件都能换。',
      ],
      terms: { price: 18900, weight: 3100, stock: 26 },
      regard: [7, 4.6],
      facts: { material: 'polycarbonate', volume: 36, height: 55, warranty: 10 },
      options: [dimension(['36 l'], ['65 l', { price: 24900, weight: 4200 }]), inColours('sky', 'graphite')],
      picture: { icon: 'suitcase' },
    }),
    product('BAG-HAND', 'saddle-handbag', {
      name: ['Saddle Handbag', '马鞍手提包'],
      about: [
        'Two leathers left over from saddle-making, stitched with one waxed thread and two needles. Opens wide and shuts with a sound like a good car.',
        '做马鞍余下的两种皮料，一根蜡线、两枚针，对穿手缝。包口开得大，合上时的声音像好车关门。',
      ],
      terms: { price: 24500, weight: 860, stock: 14 },
      regard: [5, 4.7],
      facts: { material: 'leather', origin: 'spain', handmade: true, volume: 11 },
      picture: { icon: 'handbag' },
    }),
    product('BAG-BRIE', 'solicitors-briefcase', {
      name: ['Solicitor’s Briefcase', '律师公文包'],
      about: [
        'Bridle leather, one lock, three compartments: what you need, what they asked for, and lunch. It ages into the sort of bag people inherit and then have explained to them.',
        '马具皮，一把锁，三个隔层：你要用的、对方要看的，还有午饭。用到最后，会变成那种传给下一代、还得讲讲来历的包。',
      ],
      terms: { price: 32000, weight: 2100, stock: 9 },
      regard: [2, 4.6],
      facts: { material: 'leather', origin: 'england', handmade: true, volume: 14, warranty: 25 },
      picture: { icon: 'briefcase' },
    }),
    product('BAG-COSM', 'zip-wash-bag', {
      name: ['Zip Wash Bag', '拉链洗漱包'],
      about: [
        'Waxed on the inside, so shampoo stays a local problem. Stands open on a hotel shelf and wipes clean with one sock.',
        '内层打蜡，洗发水漏了也出不了这个包。打开能在酒店架子上立住，拿只袜子一擦就干净。',
      ],
      terms: { price: 3400, weight: 140, stock: 60 },
      regard: [5, 4.4],
      facts: { material: 'waxedCanvas', volume: 3, wash: 'wipe', waterproof: true },
      options: [inColours('blush', 'sage')],
      picture: { icon: 'pouch' },
    }),
    product('BAG-PURS', 'kiss-clasp-purse', {
      name: ['Kiss-Clasp Purse', '口金零钱包'],
      about: [
        'For coins, rings, one key and a folded note you are not ready to throw away. The clasp is brass and the snap is half the pleasure.',
        '放硬币、戒指、一把钥匙，还有一张舍不得扔的字条。黄铜口金，“啪”的那一声，值一半的价钱。',
      ],
      terms: { price: 2800, weight: 90, stock: 55 },
      regard: [4, 4.5],
      facts: { material: 'leather', handmade: true, length: 11 },
      picture: { icon: 'purse' },
    }),
    product('BAG-TOTE', 'market-totes', {
      name: ['Market Totes, pair', '买菜托特包两只装'],
      about: [
        'One for the potatoes, one for the flowers. Striped canvas with handles long enough for a shoulder in a winter coat, each stitched with a cross where totes usually give up.',
        '一只装土豆，一只装花。条纹帆布，提手够长，穿着棉袄也背得上肩；一般托特包最先断的地方，我们缝了十字。',
      ],
      terms: { price: 2600, weight: 420, stock: 90 },
      regard: [7, 4.5],
      facts: { material: 'cotton', pieces: 2, volume: 18, wash: 'machine40' },
      picture: { icon: 'toteBags' },
    }),
  ],
);
