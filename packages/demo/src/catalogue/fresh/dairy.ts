import { category, product } from '../makers.ts';
import { pack } from '../options.ts';

export const dairy = category(
  'dairy-and-eggs',
  ['Dairy & eggs', '蛋奶'],
  ['From small herds with names instead of numbers.', '牛群不大，每头都有名字。'],
  [
    product('DAI-EGGS', 'meadow-eggs', {
      name: ['Meadow Eggs', '草地蛋'],
      about: [
        'Hens in a mobile house that moves every week to fresh grass. Yolks the colour of a school bus, shells you have to mean it with.',
        '鸡舍装了轮子，每周挪一片新草地。蛋黄是校车那种黄，蛋壳要用点力气才磕得开。',
      ],
      terms: { price: 560, weight: 680, stock: 140 },
      regard: [7, 4.6],
      facts: { keepsFor: 21, organic: true, storage: 'fridge' },
      options: [pack(['10 pcs'], ['30 pcs', { price: 1490, weight: 2000 }])],
      picture: { icon: 'egg', count: 3 },
    }),
    product('DAI-CHEE', 'eighteen-month-mountain-cheese', {
      name: ['Eighteen-Month Mountain Cheese', '十八个月山地奶酪'],
      about: [
        'Made on the alp in summer, turned and brushed in a sandstone cellar for a year and a half. Crystals between the teeth, pineapple and broth. Cut when you order.',
        '夏天在高山牧场做好，砂岩地窖里翻面刷洗一年半。齿间有结晶，味道像菠萝又像高汤。下单现切。',
      ],
      terms: { price: 1290, weight: 270, stock: 70 },
      regard: [5, 4.7],
      facts: { origin: 'switzerland', keepsFor: 30, storage: 'fridge' },
      options: [pack(['250 g'], ['500 g', { price: 2450, weight: 530 }])],
      picture: { icon: 'cheese' },
    }),
    product('DAI-BUTT', 'cultured-butter', {
      name: ['Cultured Butter', '发酵黄油'],
      about: [
        'Cream soured for two days, churned slowly, kneaded by hand with grey salt. Smells of hazelnuts and a clean dairy. Spread it cold, thick enough to show teeth marks.',
        '奶油先发酵两天，慢慢搅打，再和灰海盐一起手工揉透。有榛子香。冷着切厚片抹面包，厚到能看见牙印。',
      ],
      terms: { price: 690, weight: 260, stock: 100 },
      regard: [6, 4.8],
      facts: { origin: 'france', netWeight: 250, keepsFor: 45, storage: 'fridge' },
      picture: { icon: 'butter' },
    }),
    product('DAI-MILK', 'grass-milk', {
      name: ['Whole Grass Milk', '牧草全脂奶'],
      about: [
        'Unhomogenised, so the cream comes to the top the way it used to. Shake, or don’t and be the first at the bottle. In returnable glass.',
        '不均质，放一会儿奶皮会浮上来，和小时候一样。喝前摇一摇；不摇也行，谁先拿到瓶子谁享福。玻璃瓶可回收。',
      ],
      terms: { price: 390, weight: 1420, stock: 90 },
      regard: [4, 4.5],
      facts: { origin: 'netherlands', capacity: 1000, keepsFor: 6, storage: 'fridge' },
      picture: { icon: 'milk' },
    }),
  ],
);
