import { category, product } from '../makers.ts';
import { pack } from '../options.ts';

export const vegetables = category(
  'vegetables',
  ['Vegetables', '蔬菜'],
  ['Earth on the roots, dew on the leaves, dirt under somebody’s nails.', '根上带土，叶上带露。'],
  [
    product('VEG-TOMA', 'oxheart-tomatoes', {
      name: ['Oxheart Tomatoes', '牛心番茄'],
      about: [
        'Ribbed, heavy and ugly, with almost no seeds and a taste that makes salt jealous. Never in the fridge. Never in January.',
        '长得歪瓜裂枣，沉甸甸的，几乎没籽，味道浓得盐都显得多余。别放冰箱。一月份我们也绝不卖。',
      ],
      terms: { price: 690, weight: 1040, stock: 80 },
      regard: [6, 4.6],
      facts: { origin: 'sicily', netWeight: 1000, keepsFor: 6, storage: 'counter' },
      picture: { icon: 'tomato', count: 3 },
    }),
    product('VEG-AUBE', 'slender-aubergines', {
      name: ['Slender Aubergines', '细长茄子'],
      about: [
        'Thin skin, few seeds, and no need for the salting ceremony. Roast them whole until they sigh, then pour something sharp over.',
        '皮薄籽少，不用先拿盐杀水。整条烤到塌下去，淋上蒜蓉醋汁就成。红烧、凉拌也都听话。',
      ],
      terms: { price: 420, weight: 620, stock: 75 },
      regard: [3, 4.3],
      facts: { netWeight: 600, keepsFor: 6, storage: 'counter' },
      picture: { icon: 'aubergine', hue: 18, saturation: 0.75 },
    }),
    product('VEG-CARR', 'bunched-carrots', {
      name: ['Bunched Carrots', '带缨胡萝卜'],
      about: [
        'Sold with their tops, which make a better pesto than they get credit for. Sweet enough to hand to a toddler, straight from the rinse.',
        '连着缨子卖，缨子打成青酱比想象中好吃得多。甜到洗一洗就能递给小朋友当零食。',
      ],
      terms: { price: 340, weight: 720, stock: 110 },
      regard: [4, 4.4],
      facts: { netWeight: 700, keepsFor: 12, organic: true, storage: 'fridge' },
      picture: { icon: 'carrot' },
    }),
    product('VEG-BROC', 'field-broccoli', {
      name: ['Field Broccoli', '露地西兰花'],
      about: [
        'Grown outdoors in the cool months, so the heads are tight and the stalk is as good as the trees. Peel it, slice it, fight over it.',
        '冬春露地种的，花球紧实，梗子和花一样好吃。削了皮切片，全家要抢的就是这一口脆。',
      ],
      terms: { price: 380, weight: 520, stock: 100 },
      regard: [3, 4.2],
      facts: { netWeight: 500, keepsFor: 7, storage: 'fridge' },
      picture: { icon: 'broccoli' },
    }),
    product('VEG-AVOC', 'ripe-tonight-avocados', {
      name: ['Ripe-Tonight Avocados', '今晚就能吃的牛油果'],
      about: [
        'Sorted by hand, by somebody who presses avocados for a living. The ones marked tonight are ready tonight; the other pair, at the weekend. If we are wrong, we pay.',
        '由一位专职捏牛油果的同事挑的。写着“今晚”的，今晚就能吃；另外两只，等周末。捏错了，我们赔。',
      ],
      terms: { price: 890, weight: 820, stock: 90 },
      regard: [8, 4.4],
      facts: { origin: 'mexico', pieces: 4, keepsFor: 4, storage: 'counter' },
      picture: { icon: 'avocado', count: 2 },
    }),
    product('VEG-POTA', 'la-ratte-potatoes', {
      name: ['La Ratte Potatoes', '拉特小土豆'],
      about: [
        'Knobbly, thin-skinned and nutty, the ones behind a famous Paris mash that is half butter. Also fine with none.',
        '疙疙瘩瘩，皮薄，有坚果香，巴黎那道一半是黄油的土豆泥用的就是它。一点黄油不放也好吃。',
      ],
      terms: { price: 540, weight: 1540, stock: 120 },
      regard: [4, 4.5],
      facts: { origin: 'france', keepsFor: 30, storage: 'pantry' },
      options: [pack(['1.5 kg'], ['5 kg', { price: 1490, weight: 5100 }])],
      picture: { icon: 'potato', count: 3 },
    }),
    product('VEG-PEPP', 'frying-peppers', {
      name: ['Green Frying Peppers', '青圆椒'],
      about: [
        'Blister them in a dry pan, flaky salt, done: the best thing to happen to a cold beer. One in fifteen is hot and nobody knows which.',
        '干锅煸到起虎皮，撒粗盐，配冰啤酒最好。十五个里有一个是辣的，谁也不知道是哪个。',
      ],
      terms: { price: 410, weight: 420, stock: 85 },
      regard: [3, 4.2],
      facts: { origin: 'spain', netWeight: 400, keepsFor: 8, heat: 'mild', storage: 'fridge' },
      picture: { icon: 'pepper' },
    }),
    product('VEG-PEAS', 'peas-in-the-pod', {
      name: ['Peas in the Pod', '带荚豌豆'],
      about: [
        'A bag of work for a balcony evening: half goes in the bowl, half in the people shelling. Picked in the morning and cold ever since, so the sugar is still there.',
        '适合阳台傍晚的一袋活计：一半进碗，一半进了剥豆人的嘴。早上摘下就一路冷藏，甜味还在。',
      ],
      terms: { price: 460, weight: 540, stock: 60 },
      regard: [2, 4.5],
      facts: { netWeight: 500, keepsFor: 4, organic: true, storage: 'fridge' },
      picture: { icon: 'peaPod' },
    }),
    product('VEG-SWEE', 'honey-sweet-potatoes', {
      name: ['Honey Sweet Potatoes', '蜜薯'],
      about: [
        'Cured for a month in a warm cellar, then roasted slowly until syrup weeps out of the skin. Ninety minutes at 160 °C. Do not hurry them.',
        '地窖里糖化一个月，再慢慢烤到皮上流蜜。160 度，九十分钟，急不得。冬天捧一个在手里，比暖手宝强。',
      ],
      terms: { price: 590, weight: 1540, stock: 95 },
      regard: [6, 4.7],
      facts: { origin: 'shandong', netWeight: 1500, keepsFor: 25, storage: 'pantry' },
      picture: { icon: 'sweetPotato' },
    }),
  ],
);
