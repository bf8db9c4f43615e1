import { category, product } from '../makers.ts';
import { pack } from '../options.ts';

export const staples = category(
  'grains-and-noodles',
  ['Grains, beans & noodles', '米面杂粮'],
  ['What stands behind every good meal and never asks for credit.', '每顿好饭背后都有它们，从不抢功。'],
  [
    product('GRA-WUCH', 'wuchang-new-rice', {
      name: ['Wuchang New-Harvest Rice', '五常新米'],
      about: [
        'Milled to order in the week we ship it, because rice goes stale like bread does, only more politely. Short, glassy grains that smell of popcorn. Rinse twice, not five times.',
        '发货当周才碾的米。米和面包一样会变老，只是老得不声张。颗粒晶亮，一揭锅满屋子爆米花似的香。淘两遍就够，别淘五遍。',
      ],
      terms: { price: 1500, weight: 2080, stock: 120 },
      regard: [8, 4.7],
      facts: { origin: 'dongbei', vegan: true, keepsFor: 180 },
      options: [pack(['2 kg'], ['5 kg', { price: 3400, weight: 5150 }])],
      picture: { icon: 'rice' },
    }),
    product('GRA-OATS', 'jumbo-rolled-oats', {
      name: ['Jumbo Rolled Oats', '大片燕麦'],
      about: [
        'Whole groats steamed and rolled thick, so the porridge has something to say. Fifteen minutes on the stove or one night in the fridge. From three farms around Cupar that share a mill.',
        '整粒燕麦蒸软后压成厚片，煮出来有嚼头。小火十五分钟，或者冰箱里泡一夜。来自苏格兰三户农家，他们共用一座磨坊。',
      ],
      terms: { price: 520, weight: 780, stock: 190 },
      regard: [6, 4.4],
      facts: { origin: 'scotland', netWeight: 750, organic: true, vegan: true },
      picture: { icon: 'riceEar', pack: 'box', colour: '#d3a13b' },
    }),
    product('GRA-BEAN', 'heirloom-kidney-beans', {
      name: ['Heirloom Kidney Beans', '老品种红芸豆'],
      about: [
        'This year’s crop, which is the whole secret: fresh dried beans cook in an hour and keep their skins. Creamy inside, with a taste of chestnut. Soak them while you sleep.',
        '今年的新豆，诀窍就这一条：新豆一小时就软，皮还不破。里面粉糯，有点栗子味。睡前泡上，第二天炖。',
      ],
      terms: { price: 640, weight: 530, stock: 140 },
      regard: [3, 4.3],
      facts: { origin: 'mexico', netWeight: 500, vegan: true },
      picture: { icon: 'beans', pack: 'pouch', colour: '#7d2f3a' },
    }),
    product('GRA-NOOD', 'sun-dried-knife-noodles', {
      name: ['Sun-Dried Ribbon Noodles', '晾晒宽面'],
      about: [
        'Hung over bamboo poles in a courtyard for two days of wind. Wavy edges that hold a sauce, a bite that survives your phone ringing. Four portions, five minutes.',
        '挂在院子的竹竿上，风吹两天才收。波浪边挂得住酱，接个电话回来也不坨。四人份，滚水五分钟。',
      ],
      terms: { price: 580, weight: 430, stock: 200 },
      regard: [7, 4.6],
      facts: { origin: 'shandong', netWeight: 400, vegan: true },
      options: [pack(['1 pcs'], ['5 pcs', { price: 2600, weight: 2100 }])],
      picture: { icon: 'noodles' },
    }),
    product('GRA-POLE', 'stone-milled-polenta', {
      name: ['Stone-Milled Polenta', '石磨玉米糁'],
      about: [
        'Old eight-row maize with its germ left in, which is where the flavour lives. Forty minutes of stirring, a knob of butter, and a Tuesday turns into something.',
        '八行老玉米连胚芽一起磨，香味都在胚芽里。小火搅四十分钟，扔一块黄油进去，平平无奇的周二也有了点意思。熬粥同样香。',
      ],
      terms: { price: 620, weight: 1040, stock: 90 },
      regard: [2, 4.2],
      facts: { origin: 'italy', netWeight: 1000, vegan: true, storage: 'pantry' },
      picture: { icon: 'corn', pack: 'pouch', colour: '#e0b341' },
    }),
    product('GRA-CHES', 'roasted-chestnuts', {
      name: ['Roasted Chestnuts, peeled', '去壳甘栗仁'],
      about: [
        'Small Yanshan chestnuts, roasted in hot sand and freed of both their skins by somebody with more patience than us. Sweet as they are. For stuffing, for rice, for the pocket of your coat.',
        '燕山小栗子，热砂炒熟，两层皮都替你剥好了，这份耐心我们自己没有。不加糖也甜。焖饭、炖鸡，或者揣在大衣口袋里。',
      ],
      terms: { price: 450, weight: 170, stock: 210 },
      regard: [6, 4.5],
      facts: { netWeight: 150, vegan: true, keepsFor: 270, storage: 'pantry' },
      picture: { icon: 'chestnut', count: 3 },
    }),
  ],
);
