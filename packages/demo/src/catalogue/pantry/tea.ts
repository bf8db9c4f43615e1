import { category, product } from '../makers.ts';
import { pack } from '../options.ts';

export const tea = category(
  'tea',
  ['Tea', '茶'],
  ['Bought from people whose gardens we have walked through.', '每一款的茶园，我们都亲自走过。'],
  [
    product('TEA-LONG', 'before-rain-longjing', {
      name: ['Before-Rain Longjing', '雨前龙井'],
      about: [
        'Picked in the second week of April above Meijiawu and pressed flat in a hot iron pan, eight hundred grams at a time. Chestnut, young peas, a sweetness that comes late. Use water that has stopped boiling and a glass, so you can watch the leaves stand up.',
        '四月第二周采于梅家坞后山，一锅八百克，铁锅里手工压扁。栗香、豆香，回甘来得慢却留得久。水滚后晾一晾，用玻璃杯泡，看茶叶一根根立起来。',
      ],
      terms: { price: 2400, weight: 150, stock: 70 },
      regard: [8, 4.7],
      facts: { leaf: 'green', origin: 'hangzhou', notes: ['Chestnut, pea shoot', '栗香、豆香'] },
      options: [pack(['50 g'], ['100 g', { price: 4400, weight: 210 }], ['250 g', { price: 9900, weight: 390 }])],
      picture: { icon: 'leaves', pack: 'tin', colour: '#5f7f4a' },
    }),
    product('TEA-TIEG', 'anxi-iron-goddess', {
      name: ['Anxi Iron Goddess', '安溪铁观音'],
      about: [
        'Rolled into tight green pearls that open over six infusions, each a little more like orchids than the last. This is the traditional medium roast, not the grassy modern one. Rinse once, then keep the steeps short.',
        '卷成紧实的颗粒，能泡六七道，兰花香一道比一道清楚。走的是传统中火路子，不是清香型的青草气。先洗一道，之后快进快出。',
      ],
      terms: { price: 1900, weight: 170, stock: 80 },
      regard: [6, 4.5],
      facts: { leaf: 'oolong', origin: 'fujian', notes: ['Orchid, warm stone', '兰花、炭火香'] },
      options: [pack(['75 g'], ['150 g', { price: 3500, weight: 270 }])],
      picture: { icon: 'lotus', pack: 'tin', colour: '#a98a3f' },
    }),
    product('TEA-DIAN', 'dianhong-golden-buds', {
      name: ['Dianhong Golden Buds', '滇红金芽'],
      about: [
        'Nothing but buds, and so downy that the tin lid comes off gold. Malt, sweet potato, a breath of cocoa; never bitter, however long you forget the pot. The tea we give to people who say they only drink coffee.',
        '全是芽头，茸毛多到罐盖内侧都染成金色。麦芽、烤红薯，一点可可，坐杯忘了时间也不苦。专治“我只喝咖啡”的朋友。',
      ],
      terms: { price: 2100, weight: 170, stock: 75 },
      regard: [7, 4.8],
      facts: { leaf: 'black', origin: 'yunnan', notes: ['Malt, sweet potato, cocoa', '麦芽、红薯、可可'] },
      options: [pack(['75 g'], ['150 g', { price: 3900, weight: 270 }])],
      picture: { icon: 'leaves', pack: 'tin', colour: '#a23f32' },
    }),
    product('TEA-WHIT', 'aged-white-peony', {
      name: ['White Peony, five years old', '五年陈白牡丹'],
      about: [
        'Withered in sun, dried over charcoal, then left alone since the spring of its picking. Age has turned the flowers into dates and dried apricot. It forgives everything: simmer it, if you like, for an hour.',
        '日光萎凋，炭火烘干，之后便静静存着。五年过去，花香变成枣香和杏干。怎么泡都不会出错，煮上一个钟头也行。',
      ],
      terms: { price: 2800, weight: 160, stock: 50 },
      regard: [4, 4.6],
      facts: { leaf: 'white', origin: 'fuding', notes: ['Dates, dried apricot', '红枣、杏干'] },
      picture: { icon: 'daisy', pack: 'tin', colour: '#9db09a' },
    }),
    product('TEA-PUER', 'ripe-puer-little-bricks', {
      name: ['Ripe Pu’er Little Bricks', '熟普小方砖'],
      about: [
        'Twenty bricks of seven grams, one for a large pot. Dark as soy sauce, smooth as rice soup, with the smell of old bookshelves and camphor. Good after a heavy meal, better after a long day.',
        '二十枚小方砖，一枚七克，正好一大壶。汤色浓得像酱油，入口却像米汤一样滑，带着旧书架和樟木的味道。饭后消食，忙完一天来一壶更好。',
      ],
      terms: { price: 1800, weight: 220, stock: 90 },
      regard: [5, 4.4],
      facts: { leaf: 'dark', origin: 'yunnan', pieces: 20, notes: ['Camphor, jujube, old wood', '樟香、枣香、木香'] },
      picture: { icon: 'teacup', pack: 'box', colour: '#7a4a32' },
    }),
    product('TEA-DARJ', 'darjeeling-first-flush', {
      name: ['Darjeeling First Flush', '大吉岭春摘'],
      about: [
        'The first leaves after the Himalayan winter, flown down in March while the papers are still wet. Light in the cup, with muscat grape and cut grass and a dryness that asks for a biscuit. No milk, please.',
        '喜马拉雅过完冬的第一茬嫩叶，三月里空运下山。汤色浅，麝香葡萄与青草的香气，尾韵微涩，正好配饼干。这支就别加奶了。',
      ],
      terms: { price: 2250, weight: 160, stock: 45 },
      regard: [4, 4.4],
      facts: { leaf: 'black', origin: 'darjeeling', organic: true, notes: ['Muscat grape, meadow', '麝香葡萄、草地'] },
      picture: { icon: 'grapes', pack: 'tin', colour: '#6f5f95' },
    }),
    product('TEA-CHAM', 'whole-chamomile', {
      name: ['Whole Chamomile Flowers', '整朵洋甘菊'],
      about: [
        'Flowers, not the yellow dust that passes for them. They float, they sink, they taste of apple and hay. Cover the cup while it steeps, or the best of it leaves with the steam.',
        '整朵的花，不是茶包里那种黄粉末。先浮后沉，喝着有苹果和干草的香。泡的时候盖上杯盖，不然最好的那点香气就跟着热气跑了。',
      ],
      terms: { price: 1150, weight: 90, stock: 110 },
      regard: [6, 4.5],
      facts: { leaf: 'herbal', organic: true, netWeight: 40, notes: ['Apple, hay, honey', '苹果、干草、蜂蜜'] },
      picture: { icon: 'daisy', pack: 'pouch', colour: '#d3a94a' },
    }),
    product('TEA-ROOI', 'cederberg-rooibos', {
      name: ['Cederberg Rooibos', '塞德堡路易波士'],
      about: [
        'Red bush from the one valley where it grows, fermented in the open and dried in the sun. Vanilla, orange, warm wood, no caffeine. The pot that children and insomniacs can share.',
        '全世界只有这一片山谷长得出的红灌木，露天发酵，日光晒干。香草、橙子、暖暖的木头味，不含咖啡因。小朋友和睡不着的大人可以喝同一壶。',
      ],
      terms: { price: 1250, weight: 160, stock: 95 },
      regard: [4, 4.3],
      facts: {
        leaf: 'herbal',
        origin: 'southAfrica',
        netWeight: 100,
        notes: ['Vanilla, orange, wood', '香草、橙子、木香'],
      },
      picture: { icon: 'orange', pack: 'tin', colour: '#b9532f' },
    }),
    product('TEA-MATE', 'mate-starter-gourd', {
      name: ['Mate, with Gourd and Straw', '马黛茶葫芦套装'],
      about: [
        'A cured calabash, a steel bombilla and half a kilo of smoke-free Misiones mate: everything for the ritual except the friends. Fill two thirds, tilt, pour where it is dry. The leaflet explains why you never say thank you too early.',
        '一只养好的葫芦、一支不锈钢吸管、半公斤无烟熏马黛茶，除了朋友，全齐了。叶子填三分之二，斜着放，往干的那侧注水。说明书里写了：为什么不能太早说“谢谢”。',
      ],
      terms: { price: 3400, weight: 820, stock: 40 },
      regard: [3, 4.2],
      facts: {
        leaf: 'herbal',
        origin: 'argentina',
        includes: ['Gourd, straw, brush, 500 g of mate', '葫芦、吸管、刷子、马黛茶 500 克'],
      },
      picture: { icon: 'mate' },
    }),
  ],
);
