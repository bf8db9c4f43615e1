import { category, product } from '../makers.ts';
import { inColours, kinds, pack } from '../options.ts';

export const food = category(
  'pet-food',
  ['Food & chews', '吃的嚼的'],
  ['We read the ingredients so they can skip that part.', '配料表我们替它们看了。'],
  [
    product('PET-BONE', 'roasted-beef-bone', {
      name: ['Roasted Beef Bone', '烤牛骨'],
      about: [
        'Slow-roasted on its own, nothing added, marrow in. Keeps a medium dog busy for one film and a terrier for the series.',
        '低温慢烤，什么都不加，骨髓还在。中型犬能啃一部电影，梗犬能啃一整季剧。',
      ],
      terms: { price: 890, weight: 420, stock: 90 },
      regard: [6, 4.6],
      facts: { origin: 'ireland', keepsFor: 365 },
      options: [kinds('size', ['Size', '大小'], { M: ['Medium', '中号'], L: ['Large', '大号'] })],
      picture: { icon: 'bone' },
    }),
    product('PET-FISH', 'whitefish-cat-flakes', {
      name: ['Whitefish Flakes for Cats', '白鱼肉片（猫）'],
      about: [
        'One ingredient, freeze-dried, so light you will think we forgot. Crumble over dinner or use as currency. Opens to a sound they will know by Wednesday.',
        '只有一种原料，冻干，轻得让人以为我们忘了装。撒在饭上，或者当货币用。开袋的声音，不出三天它就认得了。',
      ],
      terms: { price: 1100, weight: 80, stock: 110 },
      regard: [7, 4.7],
      facts: { origin: 'norway', netWeight: 50, keepsFor: 300 },
      picture: { icon: 'fish', pack: 'pouch', colour: '#5b8fae' },
    }),
    product('PET-KIBB', 'carrot-turkey-kibble', {
      name: ['Carrot & Turkey Kibble', '火鸡胡萝卜狗粮'],
      about: [
        'Baked rather than blown up, small enough for small jaws. Smells like dinner, and we say so having tried one.',
        '烘烤的，不是膨化的，颗粒够小，小嘴也嚼得动。闻着像晚饭，我们尝过一颗，可以作证。',
      ],
      terms: { price: 1900, weight: 2050, stock: 70 },
      regard: [5, 4.4],
      facts: { keepsFor: 300 },
      options: [pack(['2 kg'], ['8 kg', { price: 6400, weight: 8100 }])],
      picture: { icon: 'carrot', pack: 'pouch', colour: '#c97a3a' },
    }),
  ],
);

export const life = category(
  'pet-life',
  ['Beds, tags & play', '窝牌玩具'],
  ['For the ones who own the sofa.', '献给沙发真正的主人。'],
  [
    product('PET-TAGS', 'engraved-tag', {
      name: ['Engraved Name Tag', '刻字名牌'],
      about: [
        'Solid brass, a name on one side, your number on the other, deep enough to read with a thumb. Quiet ring, so nobody hears them coming at five.',
        '实心黄铜，一面名字，一面电话，刻得够深，拇指能摸出来。环做了静音，清晨五点它们走动也不叮当响。',
      ],
      terms: { price: 1600, weight: 20, stock: 90 },
      regard: [5, 4.7],
      facts: { material: 'brass', handmade: true, diameter: 3 },
      picture: { icon: 'tag' },
    }),
    product('PET-BALL', 'unlosable-ball', {
      name: ['Almost Unlosable Ball', '差点丢不了的球'],
      about: [
        'Stitched felt over natural rubber: bounces, floats, and rolls only so far under the sofa. In three colours that dogs can actually see.',
        '天然橡胶外裹缝线毛毡，会弹，会浮，滚进沙发底下也滚不远。三种颜色，狗真的看得见。',
      ],
      terms: { price: 1200, weight: 120, stock: 80 },
      regard: [6, 4.4],
      facts: { material: 'rubber', diameter: 7 },
      options: [inColours('sky', 'butter', 'indigo')],
      picture: { icon: 'softball' },
    }),
    product('PET-NEST', 'woven-bird-nest', {
      name: ['Woven Nest for Small Birds', '手编小鸟窝'],
      about: [
        'For wrens, finches and the canary who wants a place of its own: coir and willow on a branch you can wire to a cage or a hedge. Leave it up in winter. Somebody will be sleeping in it.',
        '给鹪鹩、雀儿，和想要间自己屋子的金丝雀：椰棕与柳条编在一截树枝上，能绑在笼里，也能挂进树篱。冬天别收，里面多半有谁在睡觉。',
      ],
      terms: { price: 2400, weight: 260, stock: 36 },
      regard: [3, 4.5],
      facts: { material: 'willow', diameter: 14, handmade: true },
      picture: { icon: 'nest' },
    }),
    product('PET-COMB', 'undercoat-comb', {
      name: ['Undercoat Comb', '底绒梳'],
      about: [
        'Long rounded teeth that reach the wool and leave the coat. One session fills a paper bag; birds will thank you for it in April.',
        '长圆齿，梳得到底绒，伤不着外毛。梳一回能装满一纸袋，四月里鸟儿会来谢你。',
      ],
      terms: { price: 1800, weight: 110, stock: 60 },
      regard: [4, 4.5],
      facts: { material: 'stainless', length: 19 },
      picture: { icon: 'comb', hue: 90 },
    }),
  ],
);
