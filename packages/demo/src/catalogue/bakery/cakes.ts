import { category, product } from '../makers.ts';
import { dimension, kinds } from '../options.ts';

export const cakes = category(
  'cakes-and-biscuits',
  ['Cakes & biscuits', '蛋糕与饼干'],
  ['For four o’clock, for birthdays and for no reason.', '下午四点可以吃，过生日可以吃，没理由也可以吃。'],
  [
    product('CAK-BIRT', 'plain-good-birthday-cake', {
      name: ['Plain Good Birthday Cake', '老老实实生日蛋糕'],
      about: [
        'Vanilla sponge, raspberry jam, buttercream, sprinkles: the cake a child would draw. Comes chilled in a box that survives the stairs, with candles and a match.',
        '香草海绵、覆盆子果酱、奶油霜、彩糖粒，小朋友画出来的蛋糕就长这样。冷藏盒送到，爬楼也不塌，蜡烛和一根火柴都备好了。',
      ],
      terms: { price: 3600, weight: 1350, stock: 24 },
      regard: [5, 4.6],
      facts: { keepsFor: 3, storage: 'fridge' },
      options: [dimension(['16 cm'], ['22 cm', { price: 5200, weight: 2300 }])],
      picture: { icon: 'cake' },
    }),
    product('CAK-SHOR', 'strawberry-shortcake', {
      name: ['Strawberry Shortcake Slice', '草莓奶油切块'],
      about: [
        'Two thin layers of sponge, barely sweet cream, one berry that was chosen, not found. Light enough that a second slice seems reasonable.',
        '两层薄薄的海绵，奶油只有一点点甜，顶上那颗草莓是挑过的。轻得让人觉得再来一块也合情合理。',
      ],
      terms: { price: 580, weight: 160, stock: 60 },
      regard: [6, 4.5],
      facts: { keepsFor: 2, storage: 'fridge' },
      picture: { icon: 'shortcake' },
    }),
    product('CAK-COOK', 'brown-butter-cookies', {
      name: ['Brown Butter Cookies', '焦化黄油曲奇'],
      about: [
        'The butter is cooked until it smells of hazelnuts and the dough sleeps for two days. Crisp for a finger’s width, soft after that, with pools rather than chips of chocolate. A little salt, so you notice.',
        '黄油先煮到有榛子香，面团再冷藏两天。外圈脆，里面软，巧克力不是一粒粒，是一汪汪。最后撒点海盐，好让你回过神来。',
      ],
      terms: { price: 990, weight: 330, stock: 150 },
      regard: [9, 4.7],
      facts: { pieces: 6, keepsFor: 14 },
      picture: { icon: 'cookie', count: 3 },
    }),
    product('CAK-PIES', 'bramley-apple-pie', {
      name: ['Sour Apple Pie', '酸苹果派'],
      about: [
        'Cooking apples, sharp enough to stand up to the sugar, under a lid of lard and butter pastry. Bake it from frozen and the whole staircase will know. Serves six, or three honest people.',
        '用的是专门做派的酸苹果，压得住糖。酥皮一半黄油一半猪油。冷冻着直接进烤箱，整个楼道都会闻到。够六个人吃，三个诚实的人也行。',
      ],
      terms: { price: 1900, weight: 980, stock: 40 },
      regard: [4, 4.5],
      facts: { origin: 'england', keepsFor: 60, netWeight: 900 },
      picture: { icon: 'pie' },
    }),
    product('CAK-DOUG', 'sourdough-doughnuts', {
      name: ['Sourdough Doughnuts', '酸种甜甜圈'],
      about: [
        'Risen overnight and fried at the moment you would least like to be awake. Chocolate glaze that cracks, sprinkles for morale. Two days, then they are history.',
        '发酵一整夜，在你最不想醒的那个钟点下锅。巧克力淋面一咬就裂，彩针负责鼓舞士气。最多放两天，过期不候。',
      ],
      terms: { price: 1290, weight: 430, stock: 55 },
      regard: [5, 4.3],
      facts: { pieces: 4, keepsFor: 2, storage: 'counter' },
      picture: { icon: 'doughnut', lying: true },
    }),
    product('CAK-CUPC', 'raspberry-cupcakes', {
      name: ['Raspberry Cupcakes', '覆盆子杯子蛋糕'],
      about: [
        'Almond sponge below, raspberry buttercream above, piped by Ana, who does not do small. The pink comes from fruit.',
        '底下是杏仁蛋糕，上面是覆盆子奶油霜，裱花的安娜从不手软。那抹粉色来自水果，不是色素。',
      ],
      terms: { price: 1680, weight: 520, stock: 45 },
      regard: [4, 4.4],
      facts: { pieces: 4, keepsFor: 3, storage: 'fridge' },
      picture: { icon: 'cupcake' },
    }),
    product('CAK-MOON', 'mooncakes-box-of-four', {
      name: ['Mooncakes, box of four', '广式月饼四枚装'],
      about: [
        'Thin crust, pressed in pearwood moulds and left three days for the oil to come back through. The lotus paste is cooked with peanut oil in copper and is not as sweet as you fear. One salted yolk, as round as it should be.',
        '皮薄，梨木模子压花，搁三天等它回油。莲蓉用花生油在铜锅里慢炒，没有你担心的那么甜。一颗咸蛋黄，圆圆满满。',
      ],
      terms: { price: 3800, weight: 860, stock: 70 },
      regard: [5, 4.6],
      facts: { pieces: 4, keepsFor: 60 },
      options: [
        kinds('filling', ['Filling', '馅料'], {
          LOTU: ['Lotus & yolk', '莲蓉蛋黄'],
          BEAN: ['Red bean', '豆沙'],
          NUTS: ['Five kernels', '五仁'],
        }),
      ],
      picture: { icon: 'mooncake', lying: true },
    }),
    product('CAK-PUDD', 'caramel-custard', {
      name: ['Firm Caramel Custard', '老式焦糖布丁'],
      about: [
        'The kind that stands when you turn it out: whole eggs, milk, a caramel taken one shade further than is comfortable. Bitter, then sweet, then gone. Four glass pots, which you keep.',
        '倒扣出来站得住的那种：全蛋、牛奶，焦糖比稳妥再熬深一度。先苦，后甜，然后就没了。四只小玻璃罐，吃完归你。',
      ],
      terms: { price: 1480, weight: 780, stock: 50 },
      regard: [5, 4.7],
      facts: { pieces: 4, keepsFor: 6, storage: 'fridge' },
      picture: { icon: 'pudding' },
    }),
  ],
);
