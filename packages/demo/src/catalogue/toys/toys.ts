import { category, product } from '../makers.ts';
import { inColours, kinds } from '../options.ts';

export const toysCategory = category(
  'playthings',
  ['Toys', '玩具'],
  ['No batteries, unless it is a rocket.', '不装电池，除非是火箭。'],
  [
    product('TOY-TEDD', 'jointed-teddy', {
      name: ['Jointed Teddy', '关节泰迪熊'],
      about: [
        'Mohair over wood wool, five joints, stitched nose. Sits, waves, keeps quiet about things. Every one is hugged by the person who sewed it, as a final test.',
        '马海毛外皮，木丝填充，五个关节，鼻子是绣的。能坐，能招手，能守口如瓶。出厂前缝它的人都要抱一抱，算最后一道质检。',
      ],
      terms: { price: 5900, weight: 420, stock: 40 },
      regard: [8, 4.8],
      facts: { material: 'wool', origin: 'germany', height: 32, fromAge: 3, handmade: true, wash: 'hand' },
      picture: { icon: 'teddy' },
    }),
    product('TOY-TRAI', 'tin-steam-engine', {
      name: ['Tin Steam Engine', '铁皮蒸汽机车'],
      about: [
        'Key-wound, with a whistle it blows at the end of every run. Runs on carpet, parquet and cats that hold still. Lithographed the old way, edges rolled the new way.',
        '拧发条的，每跑完一程都会鸣笛。地毯、木地板、不动的猫身上都能跑。老式印铁，新式卷边，不割手。',
      ],
      terms: { price: 6800, weight: 640, stock: 28 },
      regard: [5, 4.6],
      facts: { material: 'steel', origin: 'czechia', length: 22, fromAge: 5, power: 'none' },
      picture: { icon: 'steamTrain' },
    }),
    product('TOY-CARS', 'beech-car', {
      name: ['Push-Along Car', '木头小汽车'],
      about: [
        'Rolls straight for five metres on a good floor, measured in our corridor. Water-based paint, rubber tyres, no doors to lose.',
        '好地板上一推能直直跑五米，在我们走廊里量的。水性漆、橡胶轮，没有会丢的车门。',
      ],
      terms: { price: 2600, weight: 310, stock: 60 },
      regard: [6, 4.6],
      facts: { material: 'beech', length: 15, fromAge: 1 },
      options: [inColours('red', 'sky', 'mustard')],
      picture: { icon: 'car' },
    }),
    product('TOY-ROCK', 'water-rocket', {
      name: ['Water Rocket', '水火箭'],
      about: [
        'A pump, half a bottle of water and thirty metres of sky. Comes with a parachute that opens more often than not. Somebody will get wet; that is the other half of it.',
        '一只打气筒，半瓶水，三十米天空。附降落伞，多数时候打得开。总有人会被淋湿，那是另一半乐趣。',
      ],
      terms: { price: 3200, weight: 520, stock: 45 },
      regard: [5, 4.3],
      facts: { height: 38, fromAge: 8, includes: ['Rocket, pump, parachute', '火箭、打气筒、降落伞'] },
      picture: { icon: 'rocket' },
    }),
    product('TOY-YOYO', 'ball-bearing-yoyo', {
      name: ['Ball-Bearing Yo-Yo', '滚珠悠悠球'],
      about: [
        'Sleeps for two minutes in practised hands and eleven seconds in ours. Spare string in the box, along with the history of a fad that never quite ends.',
        '高手能让它空转两分钟，我们只能十一秒。盒里有备用绳，还有一本小册子，讲这阵风为什么老是刮不完。',
      ],
      terms: { price: 1600, weight: 110, stock: 80 },
      regard: [4, 4.4],
      facts: { material: 'aluminium', diameter: 6, fromAge: 7 },
      picture: { icon: 'yoyo' },
    }),
    product('TOY-KITE', 'diamond-kite', {
      name: ['Diamond Kite', '菱形风筝'],
      about: [
        'Ripstop and fibreglass, flies from a breeze that barely moves washing. Sixty metres of line on a reel with a handle. Folds to the size of a baguette.',
        '防撕布配玻纤骨，衣服刚飘得动的风就能飞。六十米线，带手柄线轮。收起来和一根法棍差不多大。',
      ],
      terms: { price: 2900, weight: 260, stock: 55 },
      regard: [6, 4.6],
      facts: { material: 'nylon', length: 80, fromAge: 6 },
      picture: { icon: 'kite' },
    }),
    product('TOY-BOOM', 'returning-boomerang', {
      name: ['Returning Boomerang', '真会飞回来的回旋镖'],
      about: [
        'Cut from birch ply and tuned by throwing it in a field in Utrecht until it came back to the same molehill. Left-handed ones are a separate shape, not an afterthought. Read the page about wind first.',
        '桦木多层板切成，在乌得勒支的草地上反复试投，直到每次都落回同一个鼹鼠堆才算调好。左手款另开模，不是凑数的。扔之前，先看说明书里讲风的那一页。',
      ],
      terms: { price: 2400, weight: 140, stock: 45 },
      regard: [3, 4.5],
      facts: { origin: 'netherlands', length: 32, handmade: true, fromAge: 8 },
      options: [kinds('hand', ['Hand', '惯用手'], { RIGH: ['Right', '右手'], LEFT: ['Left', '左手'] })],
      picture: { icon: 'boomerang' },
    }),
    product('TOY-DINO', 'long-neck-dinosaur', {
      name: ['Long-Neck, natural rubber', '长颈恐龙（天然橡胶）'],
      about: [
        'A gentle sauropod poured from rubber tree milk, hollow enough to float and solid enough to stand on a table edge and think. Safe to chew, and it will be chewed.',
        '温和的蜥脚类，橡胶树乳汁浇出来的。空心，能浮在浴缸里；够稳，能站在桌边思考。可以放心啃，反正也一定会被啃。',
      ],
      terms: { price: 2200, weight: 210, stock: 60 },
      regard: [6, 4.7],
      facts: { material: 'rubber', height: 19, fromAge: 0, vegan: true },
      picture: { icon: 'dinosaur' },
    }),
    product('TOY-PINA', 'party-pinata', {
      name: ['Party Piñata', '皮纳塔彩驴'],
      about: [
        'Paper, paste and fringes in seven colours; hold the stick, fill it yourself. Strong enough for the birthday child’s turn to come round twice.',
        '纸、浆糊，七色流苏；糖自己装，棍子自己找。够结实，能撑到寿星轮第二圈。',
      ],
      terms: { price: 2800, weight: 620, stock: 30 },
      regard: [3, 4.3],
      facts: { material: 'paper', origin: 'mexico', height: 45, handmade: true },
      options: [kinds('filling', ['Filling', '填充'], { NONE: ['Empty', '空的'], SWEE: ['With sweets', '装好糖'] })],
      picture: { icon: 'pinata' },
    }),
  ],
);
