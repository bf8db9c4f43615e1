import { category, product } from '../makers.ts';
import { inColours, sizes } from '../options.ts';

export const clothes = category(
  'clothes',
  ['Clothes', '衣服'],
  ['Cut simply, sewn properly, meant for a Wednesday.', '剪裁简单，做工端正，平常日子穿的。'],
  [
    product('CLO-TEES', 'heavy-cotton-tee', {
      name: ['Heavy Cotton Tee', '重磅纯棉T恤'],
      about: [
        'Two hundred and forty grams of combed cotton, knitted in the round so there is no side seam to twist. Boxy when new, yours by the fifth wash. The collar will not wave.',
        '二百四十克精梳棉，圆筒织造，没有侧缝就不会扭。新的时候挺，洗五次就成了你的形状。领口不会变荷叶边。',
      ],
      terms: { price: 2900, weight: 290, stock: 60 },
      regard: [9, 4.6],
      facts: { material: 'cotton', origin: 'portugal', fit: 'relaxed', wash: 'machine40' },
      options: [sizes('S', 'M', 'L', 'XL'), inColours('white', 'sage', 'navy')],
      picture: { icon: 'tshirt', lying: true, saturation: 0.7 },
    }),
    product('CLO-SHIR', 'office-oxford-and-tie', {
      name: ['Oxford Shirt & Knit Tie', '牛津衬衫配领带'],
      about: [
        'The interview kit. A blue-striped oxford that looks better unironed than most shirts do ironed, and a tie narrow enough to be forgiven by your friends.',
        '面试二件套。蓝条纹牛津纺，不熨也比多数熨过的体面；领带够窄，朋友见了不会笑话。',
      ],
      terms: { price: 7900, weight: 380, stock: 30 },
      regard: [4, 4.3],
      facts: { material: 'cotton', fit: 'slim', wash: 'machine40', includes: ['Shirt, tie', '衬衫、领带'] },
      options: [sizes('S', 'M', 'L', 'XL')],
      picture: { icon: 'shirtAndTie', lying: true },
    }),
    product('CLO-BLOU', 'v-neck-blouse', {
      name: ['Linen V-Neck', '亚麻V领上衣'],
      about: [
        'Washed linen that has already done its shrinking. Wide sleeves to roll, a neckline that stops in time. Crumples beautifully, which is the only way to wear it.',
        '水洗亚麻，该缩的已经缩完了。袖子宽，可以随手挽；领口开得恰到好处。皱得好看，也只有皱着穿才好看。',
      ],
      terms: { price: 5400, weight: 210, stock: 36 },
      regard: [6, 4.5],
      facts: { material: 'linen', fit: 'relaxed', wash: 'machine30' },
      options: [sizes('XS', 'S', 'M', 'L'), inColours('blush', 'oat')],
      picture: { icon: 'blouse', lying: true, saturation: 0.65 },
    }),
    product('CLO-JEAN', 'straight-jeans', {
      name: ['Straight Jeans', '直筒牛仔裤'],
      about: [
        'Fourteen-ounce selvedge from a mill with shuttle looms older than the building. Stiff for a fortnight. Then they know you, and you will not wear the others.',
        '十四盎司赤耳丹宁，织布的梭织机比厂房还老。头两周有点硬，之后它认得你了，别的裤子你就不想穿了。',
      ],
      terms: { price: 9800, weight: 820, stock: 34 },
      regard: [8, 4.6],
      facts: { material: 'denim', origin: 'japan', fit: 'regular', wash: 'machine30' },
      options: [sizes('S', 'M', 'L', 'XL'), inColours('indigo', 'denim')],
      picture: { icon: 'jeans', lying: true },
    }),
    product('CLO-DRES', 'twirl-dress', {
      name: ['Market Day Dress', '赶集连衣裙'],
      about: [
        'Fitted to the waist and then four metres of skirt. Pockets, naturally: deep ones, cut on the bias so they do not show. Dries on a hanger by morning.',
        '上身合体，往下是四米的裙摆。当然有口袋，很深，斜裁藏在缝里看不出。晚上洗了挂着，早上就干。',
      ],
      terms: { price: 8900, was: 10900, weight: 420, stock: 30 },
      regard: [7, 4.5],
      facts: { material: 'cotton', fit: 'regular', wash: 'machine30' },
      options: [sizes('XS', 'S', 'M', 'L'), inColours('sky', 'clay', 'forest')],
      picture: { icon: 'dress', lying: true },
    }),
    product('CLO-COAT', 'camel-overcoat', {
      name: ['Camel Overcoat', '驼色大衣'],
      about: [
        'Double-faced wool with the seams closed by hand, so there is no lining to tear. Three buttons, real pockets, a vent for bicycles. Buy it once.',
        '双面羊毛，手缝暗接，没有里布就不会破里布。三粒扣，口袋是真的，后开衩方便骑车。买一次就够了。',
      ],
      terms: { price: 28900, weight: 1650, stock: 18 },
      regard: [5, 4.7],
      facts: { material: 'wool', origin: 'innerMongolia', fit: 'regular', wash: 'dry' },
      options: [sizes('S', 'M', 'L')],
      picture: { icon: 'coat', lying: true },
    }),
    product('CLO-YUKA', 'bathhouse-yukata', {
      name: ['Bathhouse Yukata', '汤屋浴衣'],
      about: [
        'Stencil-dyed cotton, so the pattern goes right through, with a belt that ties in front for those of us without help. For summer evenings, hot springs, and Sundays that refuse to start.',
        '注染棉布，花纹里外一样清楚；腰带改成前系，一个人也穿得好。夏夜、温泉，以及不肯开始的星期天。',
      ],
      terms: { price: 7600, weight: 560, stock: 24 },
      regard: [4, 4.6],
      facts: { material: 'cotton', origin: 'japan', fit: 'relaxed', wash: 'hand' },
      options: [sizes('S', 'M', 'L')],
      picture: { icon: 'yukata', lying: true },
    }),
    product('CLO-SHOR', 'drawstring-shorts', {
      name: ['Drawstring Shorts', '抽绳短裤'],
      about: [
        'Old sailcloth turned into something for beaches and balconies. Dry within the hour. The back pocket takes a paperback of two hundred pages, not more.',
        '老帆布改的，去海边、上阳台都行，一小时就干。后袋装得下一本两百页的平装书，再厚就不行了。',
      ],
      terms: { price: 3800, weight: 220, stock: 40 },
      regard: [4, 4.2],
      facts: { material: 'nylon', fit: 'relaxed', wash: 'machine30' },
      options: [sizes('S', 'M', 'L', 'XL')],
      picture: { icon: 'shorts', lying: true },
    }),
    product('CLO-SWIM', 'lap-swimsuit', {
      name: ['Lap Swimsuit', '泳道连体泳衣'],
      about: [
        'Made for swimming in, which is rarer than it should be: the straps cross, the seams lie flat, and it is still there after a dive. Yarn spun from old fishing nets.',
        '真的是拿来游泳的，这居然不多见：交叉肩带、平缝接口，跳水上来它还在原位。纱线来自旧渔网。',
      ],
      terms: { price: 6200, weight: 160, stock: 32 },
      regard: [4, 4.5],
      facts: { material: 'nylon', fit: 'slim', wash: 'hand' },
      options: [sizes('XS', 'S', 'M', 'L')],
      picture: { icon: 'swimsuit', lying: true, saturation: 0.75 },
    }),
  ],
);
