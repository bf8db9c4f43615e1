import { category, product } from '../makers.ts';
import { pack } from '../options.ts';

export const fruit = category(
  'fruit',
  ['Fruit', '水果'],
  ['Picked when it is ripe, sold while it is, missing when it is not.', '熟了才摘，趁鲜才卖，不当季就没有。'],
  [
    product('FRU-APRE', 'late-red-apples', {
      name: ['Late Red Apples', '晚熟红苹果'],
      about: [
        'Left on the tree until the first night of frost, so the sugar settles in a glassy ring around the core. Crisp, loud, faintly of roses.',
        '留在树上等到头一场霜，果心一圈冰糖似的透亮。脆得响，隐约有玫瑰香。个头不一，味道一样。',
      ],
      terms: { price: 620, weight: 1550, stock: 130 },
      regard: [7, 4.6],
      facts: { origin: 'shandong', keepsFor: 30, storage: 'fridge' },
      options: [pack(['1.5 kg'], ['4 kg', { price: 1490, weight: 4150 }])],
      picture: { icon: 'redApple', count: 3 },
    }),
    product('FRU-APGR', 'green-cooking-apples', {
      name: ['Green Apples', '青苹果'],
      about: [
        'Hard, sour and honest. Half of them end up in a crumble, the other half with salt and chilli in front of the television.',
        '硬、酸、直脾气。一半进了烤箱做酥粒派，另一半切片撒盐和辣椒面，坐在电视机前吃掉。',
      ],
      terms: { price: 560, weight: 1050, stock: 100 },
      regard: [4, 4.2],
      facts: { origin: 'newZealand', keepsFor: 35, netWeight: 1000, storage: 'fridge' },
      picture: { icon: 'greenApple', count: 2 },
    }),
    product('FRU-PEAR', 'conference-pears', {
      name: ['Butter Pears', '黄油梨'],
      about: [
        'Shipped firm and ready in three days on the windowsill; press near the stalk to know. There is about one hour in which they are perfect. We cannot tell you which.',
        '硬着寄出，窗台上放三天就好，按按果柄边上就知道。它们完美的时间大约只有一个钟头，具体是哪一个，我们也说不准。',
      ],
      terms: { price: 680, weight: 1050, stock: 85 },
      regard: [4, 4.3],
      facts: { origin: 'belgium', keepsFor: 10, netWeight: 1000, storage: 'counter' },
      picture: { icon: 'pear', count: 2 },
    }),
    product('FRU-ORAN', 'navel-oranges', {
      name: ['Navel Oranges with Leaves', '带叶脐橙'],
      about: [
        'Cut with a leaf on so you can see how old they are: the leaf wilts before the fruit. Thick-skinned, seedless, and a good smell on the hands for the rest of the day.',
        '剪的时候留一片叶，新不新鲜一看便知，叶子总比果子先蔫。皮厚无籽，剥完一整天手上都是香的。',
      ],
      terms: { price: 740, weight: 2050, stock: 120 },
      regard: [6, 4.5],
      facts: { origin: 'spain', keepsFor: 21, storage: 'counter' },
      options: [pack(['2 kg'], ['5 kg', { price: 1650, weight: 5150 }])],
      picture: { icon: 'orange', count: 3 },
    }),
    product('FRU-LEMO', 'amalfi-lemons', {
      name: ['Amalfi Lemons', '阿马尔菲柠檬'],
      about: [
        'Unwaxed and as large as a fist, with a pith so mild that people on the coast slice the whole thing with sugar. Grate the skin over anything and take the credit.',
        '不打蜡，拳头大小，白瓤一点不苦，当地人连皮带瓤切片蘸糖吃。皮屑随手擦在什么菜上，都会有人夸你。',
      ],
      terms: { price: 580, weight: 540, stock: 95 },
      regard: [5, 4.6],
      facts: { origin: 'italy', pieces: 4, organic: true, keepsFor: 21, storage: 'fridge' },
      picture: { icon: 'lemon', count: 2 },
    }),
    product('FRU-BANA', 'small-sweet-bananas', {
      name: ['Lady Finger Bananas', '小米蕉'],
      about: [
        'Short, plump and thin-skinned, with a trace of lemon in the sweetness. They come green at the tips. Two brown spots mean now.',
        '短、胖、皮薄，甜里带一丝柠檬酸。到手时两头还青，长出两三个褐斑就是最好吃的时候。',
      ],
      terms: { price: 390, weight: 820, stock: 110 },
      regard: [5, 4.2],
      facts: { origin: 'thailand', keepsFor: 6, netWeight: 800, storage: 'counter' },
      picture: { icon: 'banana' },
    }),
    product('FRU-GRAP', 'muscat-grapes', {
      name: ['Black Muscat Grapes', '黑麝香葡萄'],
      about: [
        'Seeds in, perfume on. One bunch scents a room, and the skins have a bite that seedless grapes were bred to lose. Freeze a few for August.',
        '有籽，但是真香，一串放在屋里满室都是。皮有嚼劲，那正是无籽葡萄丢掉的东西。冻几颗，留到八月当冰块。',
      ],
      terms: { price: 890, weight: 780, stock: 70 },
      regard: [5, 4.5],
      facts: { origin: 'xinjiang', keepsFor: 9, netWeight: 750, storage: 'fridge' },
      picture: { icon: 'grapes' },
    }),
    product('FRU-CHER', 'dark-cherries', {
      name: ['Dark Cherries', '黑珍珠车厘子'],
      about: [
        'Nearly black and tight as drums, with the stalks on. Three weeks a year, when we clear a whole shelf for them. Eat over the sink.',
        '颜色近黑，绷得紧紧的，果柄都还绿着。一年只有三周，到了时候我们就腾出整整一排货架。建议在水槽边吃。',
      ],
      terms: { price: 1490, was: 1790, weight: 1050, stock: 60 },
      regard: [8, 4.7],
      facts: { origin: 'turkey', keepsFor: 7, netWeight: 1000, storage: 'fridge' },
      picture: { icon: 'cherries' },
    }),
    product('FRU-STRA', 'strawberries-from-next-door', {
      name: ['Strawberries from Next Door', '隔壁大棚的草莓'],
      about: [
        'Small, uneven and red to the middle, picked at dawn by a neighbour who refuses to grow the other sort. They do not last. They never get the chance.',
        '个头小、长得不齐，但一直红到心里，邻居天亮时摘的，他死活不肯种别的品种。放不久，也从来没机会放久。',
      ],
      terms: { price: 780, weight: 530, stock: 75 },
      regard: [8, 4.6],
      facts: { keepsFor: 3, netWeight: 500, storage: 'fridge', organic: true },
      picture: { icon: 'strawberry', count: 3 },
    }),
    product('FRU-MANG', 'tree-ripened-mangoes', {
      name: ['Tree-Ripened Mangoes', '树熟芒果'],
      about: [
        'Flown, we admit it, because a mango picked green for the boat is another fruit. Honey, pine, a stone as flat as a coin. Four in a nest of paper.',
        '坦白说，是空运的，因为青着上船的芒果是另一种水果。蜜味、松香，核薄得像枚硬币。四只一盒，垫着纸丝。',
      ],
      terms: { price: 1690, weight: 1450, stock: 48 },
      regard: [6, 4.7],
      facts: { origin: 'india', pieces: 4, keepsFor: 5, storage: 'counter' },
      picture: { icon: 'mango', count: 2 },
    }),
    product('FRU-PINE', 'small-pineapple', {
      name: ['Handbag Pineapple', '手掌小菠萝'],
      about: [
        'One or two portions, a core soft enough to eat, so sweet it needs no salt bath. Smell the bottom: if it says pineapple, cut.',
        '一两个人的量，芯子软到能直接吃，甜得不用泡盐水。闻闻底部，要是闻得到菠萝味，就可以下刀了。',
      ],
      terms: { price: 640, weight: 720, stock: 65 },
      regard: [3, 4.3],
      facts: { origin: 'costaRica', keepsFor: 7, pieces: 1, storage: 'counter' },
      picture: { icon: 'pineapple' },
    }),
    product('FRU-KIWI', 'rough-green-kiwis', {
      name: ['Green Kiwis', '绿心猕猴桃'],
      about: [
        'Hairy, unfashionable and twice as lively as the golden ones. Put them next to an apple and they are soft by Thursday. Cut across, spoon, done.',
        '毛茸茸，不时髦，比金果多一倍的精神头。和苹果放一块儿，周四就软了。对半一切，拿勺挖着吃。',
      ],
      terms: { price: 490, weight: 860, stock: 95 },
      regard: [3, 4.3],
      facts: { origin: 'newZealand', pieces: 8, keepsFor: 20, storage: 'fridge' },
      picture: { icon: 'kiwi', lying: true },
    }),
  ],
);
