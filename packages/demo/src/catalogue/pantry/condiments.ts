import { category, product } from '../makers.ts';
import { kinds, pack } from '../options.ts';

export const condiments = category(
  'oil-and-seasoning',
  ['Oil, sauce & seasoning', '油盐酱醋'],
  ['The half-dozen bottles that decide what dinner tastes like.', '一顿饭好不好吃，多半由这几瓶说了算。'],
  [
    product('OIL-KORO', 'koroneiki-olive-oil', {
      name: ['Koroneiki Olive Oil', '科罗尼基初榨橄榄油'],
      about: [
        'Pressed within four hours of picking on a family mill near Sitia, bottled under dark glass with the date of harvest. Green tomato, artichoke and a cough of pepper at the end. For finishing, not for frying eggs, though we do.',
        '克里特岛锡蒂亚的家庭油坊，采下四小时内就榨，深色瓶装，标着采收日期。青番茄、朝鲜蓟，咽下去喉咙有点辣。本该用来淋菜，不过我们也拿来煎蛋。',
      ],
      terms: { price: 2200, weight: 980, stock: 90 },
      regard: [7, 4.7],
      facts: { origin: 'crete', organic: true, vegan: true },
      options: [pack(['500 ml'], ['250 ml', { price: 1300, weight: 560 }], ['3 l', { price: 9800, weight: 3400 }])],
      picture: { icon: 'olive', pack: 'bottle', colour: '#5b6b32' },
    }),
    product('SEA-CRIS', 'crackling-chilli-oil', {
      name: ['Crackling Chilli Oil', '噼啪油辣子'],
      about: [
        'Three Sichuan chillies, one for colour, one for smell, one for trouble, sizzled with shallots and sesame until the pan falls silent. More crunch than oil. It goes on eggs, dumplings, vanilla ice cream and eventually the spoon.',
        '三种辣椒：一种给颜色，一种给香，一种专门惹事，和红葱、芝麻一起炸到锅里没了声响。料比油多。拌面、蘸饺子、配鸡蛋，最后直接用勺。',
      ],
      terms: { price: 1080, weight: 420, stock: 160 },
      regard: [10, 4.8],
      facts: { origin: 'sichuan', netWeight: 250, vegan: true },
      options: [
        kinds('heat', ['Heat', '辣度'], { MILD: ['Mild', '微辣'], HOT: ['Hot', '够辣'], FIRE: ['Do not', '别买'] }),
      ],
      picture: { icon: 'chilli', pack: 'jar', colour: '#a8262b' },
    }),
    product('SEA-SOYA', 'three-summer-soy-sauce', {
      name: ['Three-Summer Soy Sauce', '三伏晒酱油'],
      about: [
        'Beans, wheat, salt and water in earthen crocks on a roof, stirred through three hot summers. Thick, dark and almost sweet. A few drops do what a splash of the other kind cannot.',
        '黄豆、小麦、盐和水，装进陶缸搁在晒场上，整整晒过三个伏天。稠、黑，带一点天然的甜。几滴就够，抵得上别家一大勺。',
      ],
      terms: { price: 1380, weight: 860, stock: 85 },
      regard: [6, 4.7],
      facts: { origin: 'fujian', capacity: 500, vegan: true },
      picture: { icon: 'beans', pack: 'bottle', colour: '#4b2e26' },
    }),
    product('SEA-SALT', 'hand-raked-sea-salt', {
      name: ['Hand-Raked Sea Salt', '手耙海盐'],
      about: [
        'Skimmed from clay ponds on summer evenings when the wind drops. The flakes are thin enough to crush between two fingers and taste of the sea before they taste of salt.',
        '夏日傍晚风停的时候，从黏土盐池里一层层耙上来。盐片薄得两指一捻就碎，先尝到海，再尝到咸。撒在番茄和黄油面包上最值。',
      ],
      terms: { price: 780, weight: 300, stock: 120 },
      regard: [5, 4.6],
      facts: { origin: 'portugal', netWeight: 200, vegan: true },
      picture: { icon: 'salt' },
    }),
    product('SEA-TOMA', 'san-marzano-tomatoes', {
      name: ['Peeled Plum Tomatoes', '去皮李子番茄罐头'],
      about: [
        'Long tomatoes from the ash under Vesuvius, peeled by steam and put up whole with one basil leaf. Crush them in your fist, salt, ten minutes. You have made the sauce.',
        '维苏威火山灰里长出来的长番茄，蒸汽去皮，整颗装罐，附一片罗勒叶。用手捏碎，加盐，煮十分钟，意面酱就成了。家里囤几罐，心里不慌。',
      ],
      terms: { price: 390, weight: 480, stock: 300 },
      regard: [7, 4.5],
      facts: { origin: 'italy', netWeight: 400, vegan: true },
      options: [pack(['1 pcs'], ['6 pcs', { price: 2100, weight: 2850 }])],
      picture: { icon: 'can' },
    }),
    product('SEA-BLAC', 'black-garlic', {
      name: ['Forty-Day Black Garlic', '四十日黑蒜'],
      about: [
        'Whole heads kept warm and damp for forty days until they turn to something like fig and balsamic. No bite, no breath. Spread it on toast or melt it into a stew and wait for questions.',
        '整头大蒜温湿静置四十天，变成无花果和陈醋的味道。不辣，也不用担心口气。抹面包，或者化进炖肉里，等别人来问放了什么。',
      ],
      terms: { price: 1150, weight: 220, stock: 70 },
      regard: [3, 4.4],
      facts: { origin: 'shandong', netWeight: 150, vegan: true, keepsFor: 180 },
      picture: { icon: 'garlic', pack: 'jar', colour: '#3a3236' },
    }),
    product('SEA-GING', 'old-ginger-brown-sugar', {
      name: ['Old Ginger & Brown Sugar Cubes', '老姜红糖块'],
      about: [
        'Last year’s ginger, pressed and boiled down with cane sugar in an iron wok until it can be cut. One cube in hot water for cold feet, wet trains and certain days of the month.',
        '隔年老姜榨汁，和甘蔗红糖一起在铁锅里熬到能切块。手脚冰凉、淋了雨、或是每个月那几天，热水化一块，从胃里暖出来。',
      ],
      terms: { price: 860, weight: 360, stock: 110 },
      regard: [5, 4.5],
      facts: { origin: 'yunnan', netWeight: 300, heat: 'medium', vegan: true },
      picture: { icon: 'ginger', pack: 'box', colour: '#a5562f' },
    }),
  ],
);
