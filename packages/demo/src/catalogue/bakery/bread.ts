import { category, product } from '../makers.ts';
import { pack } from '../options.ts';

export const bread = category(
  'bread',
  ['Bread & morning pastry', '面包与早点'],
  ['Baked at four, packed at six, best before you have finished reading this.', '四点出炉，六点装车，趁热。'],
  [
    product('BRE-LOAF', 'shokupan-milk-loaf', {
      name: ['Milk Loaf', '北海道吐司'],
      about: [
        'Tall, square and soft as a cheek, because part of the flour is cooked to a paste the night before. Tears into threads. Toast it thick, with butter to the corners.',
        '头天晚上先烫好汤种，所以能蓬得这么高、软得这么久，撕开一丝一丝的。切厚片，烤到边上脆，黄油抹到四个角。',
      ],
      terms: { price: 690, weight: 480, stock: 90 },
      regard: [8, 4.6],
      facts: { keepsFor: 4, netWeight: 450, storage: 'counter' },
      picture: { icon: 'bread' },
    }),
    product('BRE-BAGU', 'tradition-baguette', {
      name: ['Tradition Baguette', '传统法棍'],
      about: [
        'Flour, water, salt, a pinch of yeast and twenty hours in the cold. The crust sings for a minute when it leaves the oven; the crumb is cream-coloured and full of holes. Sent half-baked: twelve minutes at 220 °C make it yours.',
        '面粉、水、盐、一小撮酵母，低温睡足二十小时。出炉那一分钟，外壳会噼啪作响，里头是奶白色的大气孔。半熟发货，220 度再烤十二分钟，就是你家烤的了。',
      ],
      terms: { price: 420, weight: 290, stock: 140 },
      regard: [7, 4.5],
      facts: { keepsFor: 10, vegan: true, storage: 'counter' },
      options: [pack(['1 pcs'], ['4 pcs', { price: 1500, weight: 1140 }])],
      picture: { icon: 'baguette' },
    }),
    product('BRE-CROI', 'butter-croissant', {
      name: ['Butter Croissant', '黄油可颂'],
      about: [
        'Twenty-seven layers, a quarter of it butter from Charentes, three days from mixing to oven. Leaves flakes on your jumper and that is as it should be. Frozen raw; prove it overnight on the counter.',
        '二十七层酥皮，四分之一是夏朗德黄油，从和面到进炉要三天。吃完毛衣上一定有渣，没渣才不对。生坯冷冻，睡前拿出来，早上进烤箱。',
      ],
      terms: { price: 1480, weight: 520, stock: 100 },
      regard: [9, 4.8],
      facts: { pieces: 6, keepsFor: 60, storage: 'fridge' },
      picture: { icon: 'croissant' },
    }),
    product('BRE-BAGE', 'boiled-bagels', {
      name: ['Boiled Bagels', '水煮贝果'],
      about: [
        'Rolled by hand, boiled in malt water, baked on wet burlap. They fight back a little, which is the point. Slice before freezing and you can go straight to the toaster.',
        '手工搓圈，麦芽水里煮过，再垫着湿麻布烤。嚼起来有点较劲，要的就是这股劲儿。先切开再冷冻，早上直接进吐司机。',
      ],
      terms: { price: 920, weight: 560, stock: 80 },
      regard: [5, 4.4],
      facts: { pieces: 5, keepsFor: 5, vegan: true, storage: 'counter' },
      picture: { icon: 'bagel', lying: true },
    }),
    product('BRE-PRET', 'lye-pretzels', {
      name: ['Swabian Pretzels', '施瓦本碱水结'],
      about: [
        'Thick belly, thin crisp arms, one long cut so they burst open where they should. Dipped in real lye, hence the colour. Salt comes in a paper twist, since opinions differ.',
        '肚子厚，胳膊细而脆，划一刀，让它在该裂的地方裂开。用真正的碱水浸过，才有这么深的颜色。粗盐另附一小包，撒多少各凭口味。',
      ],
      terms: { price: 980, weight: 480, stock: 70 },
      regard: [4, 4.3],
      facts: { origin: 'germany', pieces: 4, keepsFor: 4, vegan: true },
      picture: { icon: 'pretzel', lying: true },
    }),
    product('BRE-WAFF', 'liege-waffles', {
      name: ['Liège Waffles', '列日华夫饼'],
      about: [
        'Yeasted dough, heavy with butter, with nuggets of pearl sugar that melt and then set like amber. Warm them for a minute; toppings are for the other kind.',
        '发酵面团，黄油足，珍珠糖烤化了又凝成琥珀色的脆壳。加热一分钟就好，淋酱撒料是另一种华夫饼的事。',
      ],
      terms: { price: 890, weight: 420, stock: 110 },
      regard: [6, 4.6],
      facts: { origin: 'belgium', pieces: 4, keepsFor: 21 },
      picture: { icon: 'waffle', lying: true },
    }),
    product('BRE-FLAT', 'stone-oven-flatbread', {
      name: ['Stone-Oven Flatbread', '石炉馕饼'],
      about: [
        'Stamped in the middle, puffed at the rim, a dusting of nigella on top. Splash it with water and give it two minutes over a flame. It was made for tearing, dipping and pointing at people.',
        '中间压花，边缘鼓起，撒一把黑种草籽。洒点水，明火上烤两分钟，又香又软。掰着吃、蘸着吃，聊到兴起还能拿来比划。',
      ],
      terms: { price: 560, weight: 380, stock: 90 },
      regard: [3, 4.2],
      facts: { origin: 'xinjiang', pieces: 3, keepsFor: 6, vegan: true },
      picture: { icon: 'flatbread', lying: true },
    }),
  ],
);
