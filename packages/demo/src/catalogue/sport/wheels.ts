import { category, product } from '../makers.ts';
import { dimension, inColours, shoeSizes } from '../options.ts';

export const wheels = category(
  'wheels-and-winter',
  ['Wheels & winter', '轮子与冰雪'],
  ['Ways of going faster than walking.', '比走路快的几种办法。'],
  [
    product('WHE-BICY', 'town-bicycle', {
      name: ['Town Bicycle', '城里骑的自行车'],
      about: [
        'Steel frame, three gears inside the hub, a chain in a case so trousers stay clean. Lights that come on by themselves. Ninety-five per cent assembled; the pedals are your part.',
        '钢架，花鼓里藏三速，全包链罩不咬裤脚。车灯自己会亮。出厂装好百分之九十五，脚踏留给你来拧。',
      ],
      terms: { price: 49900, weight: 17500, stock: 10 },
      regard: [5, 4.6],
      facts: { material: 'steel', origin: 'netherlands', warranty: 10 },
      options: [dimension(['50 cm'], ['56 cm']), inColours('red', 'black')],
      picture: { icon: 'bicycle' },
    }),
    product('WHE-SCOO', 'kick-scooter', {
      name: ['Kick Scooter', '脚踏滑板车'],
      about: [
        'Two big wheels, a bell, a brake your foot finds by itself. Folds in a breath and hangs off the pushchair. Adults may; we will not tell.',
        '两个大轮、一个铃、一脚就踩得到的刹车。一秒折起，挂在婴儿车上就走。大人也能骑，我们替你保密。',
      ],
      terms: { price: 11900, weight: 4600, stock: 24 },
      regard: [5, 4.4],
      facts: { material: 'aluminium', fromAge: 6, warranty: 3 },
      options: [inColours('sky', 'graphite')],
      picture: { icon: 'scooter' },
    }),
    product('WHE-SKAT', 'seven-ply-skateboard', {
      name: ['Seven-Ply Skateboard', '七层枫木滑板'],
      about: [
        'Pressed cold from Canadian maple, trucks with actual bushings, wheels soft enough for the old town. Scratches are included after the first hour.',
        '加拿大枫木冷压七层，支架胶圈是正经货，轮子够软，老城石板路也滑得动。第一个小时之后，附赠划痕。',
      ],
      terms: { price: 8900, weight: 2400, stock: 26 },
      regard: [4, 4.5],
      facts: { material: 'maple', length: 80, level: 'beginner' },
      picture: { icon: 'skateboard' },
    }),
    product('WHE-ROLL', 'roller-skates', {
      name: ['Rink Roller Skates', '双排溜冰鞋'],
      about: [
        'High boots with a proper heel, wheels that hum, laces long enough for a bow. For rinks, promenades, and one kitchen we know of.',
        '高帮带跟，轮子嗡嗡响，鞋带够打一个大蝴蝶结。旱冰场、滨江步道，还有我们认识的一间厨房。',
      ],
      terms: { price: 12800, weight: 2900, stock: 12 },
      regard: [4, 4.5],
      facts: { material: 'leather', level: 'beginner' },
      options: [shoeSizes(36, 38, 40, 42)],
      picture: { icon: 'rollerSkate' },
    }),
    product('WHE-ICES', 'figure-skates', {
      name: ['Figure Skates', '花样冰鞋'],
      about: [
        'Stiff where ankles doubt, lined where they freeze, with blades already sharpened by someone who skates on them. Guards in the box.',
        '脚踝心虚的地方够硬，怕冷的地方有绒里，冰刀由自己也滑冰的师傅开好刃。刀套在盒里。',
      ],
      terms: { price: 13900, weight: 2300, stock: 11 },
      regard: [2, 4.5],
      facts: { material: 'leather', level: 'beginner', includes: ['Skates, blade guards', '冰鞋、刀套'] },
      options: [shoeSizes(36, 38, 40, 42)],
      picture: { icon: 'iceSkate' },
    }),
    product('WHE-SLED', 'ash-sled', {
      name: ['Ash Sled', '白蜡木雪橇'],
      about: [
        'Steam-bent runners shod with steel, slats that give a little over bumps. Takes one adult, two children or all the firewood.',
        '蒸汽弯曲的滑轨包着钢边，座板过坎时会轻轻弹一下。一个大人、两个孩子，或者全部柴火。',
      ],
      terms: { price: 9600, weight: 4900, stock: 14 },
      regard: [3, 4.6],
      facts: { material: 'ash', origin: 'austria', length: 100, handmade: true },
      picture: { icon: 'sled' },
    }),
  ],
);
