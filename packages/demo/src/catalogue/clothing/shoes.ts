import { category, product } from '../makers.ts';
import { inColours, shoeSizes } from '../options.ts';

export const shoes = category(
  'shoes',
  ['Shoes', '鞋'],
  ['Most of them can be resoled. All of them can be danced in.', '大多能换底，全都能跳舞。'],
  [
    product('SHO-SNEA', 'city-runner', {
      name: ['City Runner', '城市跑鞋'],
      about: [
        'For ten kilometres or ten errands. A knitted upper, a foam that returns some of what you put in, and a heel that forgives bad pavements.',
        '十公里跑得，十件杂事也跑得。针织鞋面，中底会把你踩下去的力气还回来一些，烂人行道也不硌。',
      ],
      terms: { price: 10900, was: 12900, weight: 620, stock: 26 },
      regard: [8, 4.4],
      facts: { material: 'nylon', wash: 'hand' },
      options: [shoeSizes(37, 39, 41, 43, 45)],
      picture: { icon: 'sneaker' },
    }),
    product('SHO-DERB', 'plain-derby', {
      name: ['Plain Derby', '素面德比鞋'],
      about: [
        'Full-grain calf on a welted sole, which means a cobbler can make it new in ten years. Needs a week to agree with your foot. Cedar trees included, since you would not buy them.',
        '头层小牛皮，固特异沿条，十年后鞋匠还能给它换新底。头一周要和脚磨合一下。雪松鞋撑我们直接送，因为知道你不会买。',
      ],
      terms: { price: 18900, weight: 1250, stock: 18 },
      regard: [5, 4.7],
      facts: { material: 'leather', origin: 'portugal', wash: 'wipe' },
      options: [shoeSizes(39, 40, 41, 42, 43, 44)],
      picture: { icon: 'shoe' },
    }),
    product('SHO-HIKE', 'ridge-boot', {
      name: ['Ridge Boot', '山脊登山靴'],
      about: [
        'One piece of waxed nubuck, so there are few seams for water to find. Stiff enough for scree, soft enough for the bus home. The laces are the length laces should be.',
        '整片油蜡牛皮裁成，水几乎找不到缝进来。走碎石坡够硬，坐大巴回家够软。鞋带长度刚刚好，这点很少有人做对。',
      ],
      terms: { price: 21500, weight: 1480, stock: 20 },
      regard: [6, 4.6],
      facts: { material: 'leather', origin: 'italy', waterproof: true, wash: 'wipe' },
      options: [shoeSizes(37, 39, 41, 43, 45)],
      picture: { icon: 'hikingBoot' },
    }),
    product('SHO-BOOT', 'red-heeled-boot', {
      name: ['Brick Ankle Boot', '砖红短靴'],
      about: [
        'A heel you can run for a tram in and a red that goes with more than you think. Zip inside, elastic outside, warm to minus five.',
        '这个跟高能追电车，这个红比你想的好搭。内侧拉链，外侧松紧，零下五度不冻脚。',
      ],
      terms: { price: 16900, weight: 1080, stock: 16 },
      regard: [5, 4.5],
      facts: { material: 'leather', origin: 'spain', height: 18, wash: 'wipe' },
      options: [shoeSizes(36, 37, 38, 39, 40, 41)],
      picture: { icon: 'boot', saturation: 0.85 },
    }),
    product('SHO-FLAT', 'folding-flats', {
      name: ['Glove Flats', '软底平底鞋'],
      about: [
        'Turned inside out to be sewn, like a glove, and about as heavy. They fold into a coat pocket for the way home.',
        '像做手套一样翻过来缝，分量也和手套差不多。对折塞进大衣口袋，散场回家时换上。',
      ],
      terms: { price: 8200, weight: 310, stock: 22 },
      regard: [4, 4.4],
      facts: { material: 'leather', origin: 'spain', wash: 'wipe' },
      options: [shoeSizes(36, 37, 38, 39, 40), inColours('sky', 'black')],
      picture: { icon: 'flats' },
    }),
    product('SHO-SAND', 'block-heel-sandal', {
      name: ['Courtyard Sandal', '庭院高跟凉拖'],
      about: [
        'A block of stacked leather under the heel and one broad strap that does not bite. Terrace-proof, gravel-proof, third-glass-proof.',
        '粗跟是一层层叠皮压成的，一条宽带不勒脚。走露台、走石子路、喝到第三杯，都稳。',
      ],
      terms: { price: 9600, weight: 640, stock: 16 },
      regard: [3, 4.2],
      facts: { material: 'leather', height: 6, wash: 'wipe' },
      options: [shoeSizes(36, 37, 38, 39, 40)],
      picture: { icon: 'sandal' },
    }),
    product('SHO-FLIP', 'rubber-flip-flops', {
      name: ['Rubber Flip-Flops', '橡胶人字拖'],
      about: [
        'Natural rubber, which grips wet tiles and does not squeak about it. The strap is moulded in, so it cannot pull out in the middle of the road.',
        '天然橡胶，湿瓷砖上不打滑，也不吱吱叫。鞋带一体成型，不会在马路中间突然拔出来。',
      ],
      terms: { price: 1800, weight: 420, stock: 48 },
      regard: [5, 4.2],
      facts: { material: 'rubber', origin: 'thailand', waterproof: true },
      options: [shoeSizes(36, 38, 40, 42, 44)],
      picture: { icon: 'flipFlop' },
    }),
    product('SHO-BALL', 'practice-ballet-shoes', {
      name: ['Practice Ballet Shoes', '练功芭蕾鞋'],
      about: [
        'Split soles, soft canvas, elastics sewn on already, which every parent will recognise as mercy. Machine wash in a sock.',
        '两片底、软帆布，松紧带已经缝好，当爹妈的都懂这是积德。套只袜子就能机洗。',
      ],
      terms: { price: 2400, weight: 180, stock: 26 },
      regard: [2, 4.5],
      facts: { material: 'cotton', wash: 'machine30', fromAge: 4 },
      options: [shoeSizes(28, 30, 32, 34, 36, 38)],
      picture: { icon: 'balletShoes', lying: true, saturation: 0.7 },
    }),
  ],
);
