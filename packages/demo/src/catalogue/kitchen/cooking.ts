import { category, product } from '../makers.ts';
import { dimension, inColours } from '../options.ts';

export const cooking = category(
  'cookware-and-tools',
  ['Cookware & tools', '锅具与厨刀'],
  ['Few, heavy, and meant to be inherited.', '不求多，求沉手，求能传下去。'],
  [
    product('KIT-SKIL', 'spun-iron-pan', {
      name: ['Spun Iron Pan', '旋铁平底锅'],
      about: [
        'Half the weight of cast iron, because it is spun from a disc rather than poured. Arrives with three coats of linseed oil baked on; your eggs do the rest. Treat it badly and it forgives you.',
        '由整块铁板旋压成形，重量只有铸铁的一半。出厂前已用亚麻籽油烤过三遍，剩下的交给你的煎蛋。对它坏一点也没关系，它不记仇。',
      ],
      terms: { price: 6400, weight: 1380, stock: 45 },
      regard: [8, 4.7],
      facts: { material: 'steel', origin: 'england', ovenSafe: true, dishwasher: false },
      options: [
        dimension(['26 cm'], ['20 cm', { price: 4900, weight: 920 }], ['30 cm', { price: 7900, weight: 1760 }]),
      ],
      picture: { icon: 'pan' },
    }),
    product('KIT-POTS', 'sunday-stock-pot', {
      name: ['Sunday Stock Pot', '周日汤锅'],
      about: [
        'Eight litres, a thick sandwich base and handles made for oven gloves. Fits one hen, two bones, every carrot in the house and the better part of an afternoon.',
        '八升，厚复底，把手大到戴着隔热手套也抓得牢。一只鸡、两根筒骨、家里所有的胡萝卜，再加大半个下午，都装得下。',
      ],
      terms: { price: 8900, weight: 2650, stock: 30 },
      regard: [5, 4.5],
      facts: { material: 'stainless', capacity: 8000, ovenSafe: true, dishwasher: true },
      picture: { icon: 'pot' },
    }),
    product('KIT-PAEL', 'paella-pan-for-six', {
      name: ['Paella Pan for Six', '六人份海鲜饭锅'],
      about: [
        'Thin carbon steel with a dimpled floor, so the rice touches the fire and forms the crust that everybody wants. Wipe, oil, hang it up where guests can see it.',
        '薄碳钢，锅底带小窝，米粒贴着火，结出人人都抢的那层锅巴。用完擦干、抹油，挂在客人看得见的地方。',
      ],
      terms: { price: 4200, weight: 1500, stock: 35 },
      regard: [3, 4.4],
      facts: { material: 'steel', origin: 'spain', diameter: 40, ovenSafe: true, dishwasher: false },
      picture: { icon: 'paella', lying: true },
    }),
    product('KIT-FOND', 'enamel-fondue-set', {
      name: ['Enamel Fondue Set', '珐琅奶酪火锅'],
      about: [
        'A red pot, a burner you can trust and six forks with coloured ends, so nobody eats anyone else’s bread. Lose your bread and you buy the next round: the house rules are printed inside the lid of the box.',
        '红锅一只，炉子稳当，六把叉子尾端颜色各异，谁也别吃错谁的面包。面包掉锅里的请下一轮，家规印在盒盖内侧。',
      ],
      terms: { price: 9800, was: 11800, weight: 3400, stock: 22 },
      regard: [3, 4.5],
      facts: {
        material: 'castIron',
        origin: 'switzerland',
        capacity: 1800,
        includes: ['Pot, stand, burner, six forks', '锅、架、炉、叉六支'],
      },
      picture: { icon: 'fondue' },
    }),
    product('KIT-KNIF', 'one-good-knife', {
      name: ['One Good Knife', '一把好刀'],
      about: [
        'You need one, and this is it: twenty centimetres of carbon-core steel, thin behind the edge, with a belly for herbs and a heel for squash. Goes dull like anything honest. Comes with a stone and twenty minutes of video.',
        '一把就够，就是它：二十厘米，碳钢夹心，刃后够薄，刀腹切香草，刀跟对付南瓜。用久了会钝，老实东西都这样。随附磨石一块、教学视频二十分钟。',
      ],
      terms: { price: 11900, weight: 420, stock: 40 },
      regard: [7, 4.8],
      facts: { material: 'steel', origin: 'japan', length: 20, handmade: true, dishwasher: false },
      picture: { icon: 'knife' },
    }),
    product('KIT-SPOO', 'tasting-spoon', {
      name: ['Long Tasting Spoon', '长柄试味勺'],
      about: [
        'Long enough to keep your cuffs out of the soup, deep enough to be useful, polished like cutlery so it may come to the table. Cooks steal it from each other. Buy two.',
        '柄够长，袖口不会进汤；勺够深，盛得住东西；抛光得像餐具，直接上桌也体面。厨师之间常互相顺走，建议买两把。',
      ],
      terms: { price: 1400, weight: 110, stock: 100 },
      regard: [4, 4.6],
      facts: { material: 'stainless', length: 28, dishwasher: true },
      picture: { icon: 'spoon' },
    }),
    product('KIT-TIME', 'wind-up-kitchen-timer', {
      name: ['Wind-Up Timer', '发条厨房定时器'],
      about: [
        'Turn it, it ticks; sixty minutes later it rings like a bicycle. No battery, no app, no account. Magnet on the back, rubber foot below.',
        '一拧就走，六十分钟后像自行车铃一样响。不装电池，不用下载，不必注册。背后有磁铁，底下有胶垫。',
      ],
      terms: { price: 2400, weight: 190, stock: 85 },
      regard: [6, 4.4],
      facts: { material: 'steel', power: 'none', height: 8 },
      options: [inColours('sky', 'red', 'butter')],
      picture: { icon: 'kitchenTimer' },
    }),
    product('KIT-THER', 'probe-thermometer', {
      name: ['Kitchen Thermometer', '厨房温度计'],
      about: [
        'Glass and red spirit, minus ten to a hundred and ten, readable across a steamy kitchen. For yoghurt, jam, bathwater and settling arguments about the roast.',
        '玻璃管、红液柱，零下十度到一百一十度，满屋蒸汽也看得清。做酸奶、熬果酱、试洗澡水，也能终结关于烤肉火候的争论。',
      ],
      terms: { price: 1600, weight: 120, stock: 80 },
      regard: [3, 4.1],
      facts: { material: 'glass', length: 22, power: 'none' },
      picture: { icon: 'thermometer' },
    }),
    product('KIT-ICES', 'clear-ice-mould', {
      name: ['Clear Ice Mould', '透明冰模'],
      about: [
        'Freezes from the top down, so the air leaves by the bottom and the cube comes out like window glass. One at a time, overnight. Patience you can drink from.',
        '自上而下冻，气泡从底部排走，冰块透亮得像玻璃。一次一块，要冻一夜。能喝到的耐心。',
      ],
      terms: { price: 2200, weight: 310, stock: 60 },
      regard: [4, 4.2],
      facts: { material: 'silicone', pieces: 1, dishwasher: true },
      picture: { icon: 'ice' },
    }),
  ],
);
