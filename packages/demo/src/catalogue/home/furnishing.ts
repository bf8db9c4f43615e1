import { category, product } from '../makers.ts';
import { dimension, inColours, kinds } from '../options.ts';

export const furnishing = category(
  'furniture-and-light',
  ['Furniture & light', '家具与灯'],
  ['A chair, a lamp, a bed: start there.', '一把椅子，一盏灯，一张床，先从这里开始。'],
  [
    product('HOM-CHAI', 'village-chair', {
      name: ['Village Chair', '村口椅'],
      about: [
        'The chair from every café, school and grandmother you have known, drawn once more and joined without screws. Wedged legs, a back that gives two centimetres. Comes whole; it will not ask you for a hex key.',
        '咖啡馆、教室、外婆家里都有的那把椅子，重新画了一遍，榫卯拼成，不见一颗螺丝。椅背有两厘米的弹性。整把送到，不会跟你要内六角扳手。',
      ],
      terms: { price: 15900, weight: 4900, stock: 28 },
      regard: [5, 4.6],
      facts: { material: 'beech', height: 82, handmade: true },
      options: [
        kinds('finish', ['Finish', '饰面'], {
          WALN: ['Walnut stain', '胡桃色'],
          NATU: ['Natural', '原木色'],
          INK: ['Ink', '墨黑'],
        }),
      ],
      picture: { icon: 'chair' },
    }),
    product('HOM-SOFA', 'reading-corner-set', {
      name: ['Reading Corner: Sofa & Lamp', '阅读角：沙发与落地灯'],
      about: [
        'A two-seater deep enough to tuck your feet in and the arc lamp that belongs over its left shoulder. Covers come off with one zip each. Through any door of seventy centimetres, we promise and have measured.',
        '双人沙发，深到能把脚缩上来，左肩后面正好立一盏弧形落地灯。沙发套一条拉链就能拆下来洗。七十厘米的门都进得去，我们量过，敢打包票。',
      ],
      terms: { price: 89000, was: 98000, weight: 46000, stock: 9 },
      regard: [4, 4.5],
      facts: { material: 'wool', length: 164, power: 'mains', wash: 'dry' },
      options: [inColours('denim', 'oat', 'clay')],
      picture: { icon: 'sofa' },
    }),
    product('HOM-BEDS', 'low-bed-with-linen', {
      name: ['Low Bed, made up', '矮床（含床品）'],
      about: [
        'A frame that does not creak, slats that flex, and a first set of washed bedding so you can sleep the night it arrives. Four bolts. One patient person, or two in a hurry.',
        '床架不吱呀，排骨条有弹性，还配一套水洗床品，送到当晚就能睡。四颗螺栓，一个有耐心的人，或两个着急的人，就能装好。',
      ],
      terms: { price: 64000, weight: 52000, stock: 10 },
      regard: [3, 4.4],
      facts: { material: 'ash', includes: ['Frame, slats, bed linen', '床架、排骨条、床品'] },
      options: [dimension(['140 cm'], ['160 cm', { price: 72000, weight: 58000 }])],
      picture: { icon: 'bed' },
    }),
    product('HOM-BULB', 'warm-filament-bulb', {
      name: ['Warm Filament Bulb', '暖光灯丝灯泡'],
      about: [
        'The colour of a room with a fire in it, drawing seven watts. Dims all the way without humming. Rated fifteen years, which we will check.',
        '像屋里生着一炉火的那种光，只耗七瓦。一路调到最暗也不嗡嗡响。标称十五年寿命，到时候我们会来核对。',
      ],
      terms: { price: 1200, weight: 90, stock: 180 },
      regard: [6, 4.4],
      facts: { material: 'glass', power: 'mains', height: 14, warranty: 5 },
      options: [kinds('base', ['Base', '灯头'], { E27: ['E27', 'E27'], E14: ['E14', 'E14'] })],
      picture: { icon: 'bulb' },
    }),
    product('HOM-LANT', 'paper-lantern', {
      name: ['Festival Lantern', '纸灯笼'],
      about: [
        'Mulberry paper over split bamboo, folded flat for the journey. Hang one over the table for soup and ten across the yard for weddings. Rain is its only enemy.',
        '构皮纸糊在竹篾上，折平了寄。餐桌上方挂一盏，照一碗汤；院子里拉十盏，就能办婚礼。它只怕雨。',
      ],
      terms: { price: 1900, weight: 240, stock: 75 },
      regard: [4, 4.3],
      facts: { material: 'paper', height: 42, diameter: 28, handmade: true, power: 'mains' },
      picture: { icon: 'lantern' },
    }),
    product('HOM-MIRR', 'shell-mirror', {
      name: ['Petal Mirror', '花瓣镜'],
      about: [
        'Old-fashioned in the good sense: a gilded edge, a faint bevel, and glass that is kind before nine. One nail is enough.',
        '好意义上的老派：描金边，一点点斜切，早上九点前照着也不伤人。一颗钉子就挂得住。',
      ],
      terms: { price: 7800, weight: 2900, stock: 26 },
      regard: [4, 4.5],
      facts: { material: 'brass', height: 60, origin: 'france' },
      picture: { icon: 'mirror' },
    }),
    product('HOM-PRIN', 'summer-hills-print', {
      name: ['Summer Hills, framed', '《夏山》装裱版画'],
      about: [
        'A four-colour woodcut of the view from the train between two places we will not name, pulled by hand in an edition of three hundred. Framed in oak, ready for its nail.',
        '四色套版木刻，画的是火车经过的一段山，哪两站之间我们就不说了。手工印三百张，橡木框装好，就等你一颗钉子。',
      ],
      terms: { price: 6900, weight: 1350, stock: 40 },
      regard: [3, 4.6],
      facts: { material: 'oak', handmade: true, height: 40 },
      picture: { icon: 'framedPicture' },
    }),
  ],
);
