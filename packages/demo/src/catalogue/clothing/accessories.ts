import { category, product } from '../makers.ts';
import { inColours, kinds, sizes } from '../options.ts';

export const accessories = category(
  'hats-scarves-socks',
  ['Hats, scarves & socks', '帽子围巾袜子'],
  ['The ends of people, kept warm or shaded.', '从头到脚的末梢，该暖的暖，该遮的遮。'],
  [
    product('ACC-SCAR', 'lambswool-scarf', {
      name: ['Lambswool Scarf', '羊羔毛围巾'],
      about: [
        'Woven in Hawick, washed in soft river water and brushed with real teasels. Long enough to go round twice and still be thrown over a shoulder with meaning.',
        '在霍伊克织成，软河水洗过，再用真正的起绒草刷毛。绕两圈还有余，足够意味深长地往肩后一甩。',
      ],
      terms: { price: 5900, weight: 190, stock: 40 },
      regard: [7, 4.7],
      facts: { material: 'wool', origin: 'scotland', length: 190, wash: 'hand' },
      options: [inColours('red', 'mustard', 'forest', 'graphite')],
      picture: { icon: 'scarf' },
    }),
    product('ACC-GLOV', 'knitted-gloves', {
      name: ['Merino Gloves', '美利奴手套'],
      about: [
        'Knitted in one piece, so no seam presses on a knuckle. Two fingertips carry a silver thread for your telephone. Sold in pairs; replaced singly, since we know how it goes.',
        '一体织成，指节上没有缝。两根指尖织了银线，能划手机。成对卖，单只补，我们懂的，总有一只会丢。',
      ],
      terms: { price: 3200, weight: 80, stock: 55 },
      regard: [5, 4.4],
      facts: { material: 'merino', wash: 'hand' },
      options: [sizes('S', 'M', 'L'), inColours('plum', 'black')],
      picture: { icon: 'gloves', lying: true },
    }),
    product('ACC-SOCK', 'two-tone-socks', {
      name: ['Two-Tone Socks', '撞色中筒袜'],
      about: [
        'Long-staple cotton with a real heel and a toe linked by hand, so there is nothing to feel. The stripe stays up. So does the sock.',
        '长绒棉，有真正的袜跟，脚尖手工缝合，穿着没有硌脚的线头。条纹不塌，袜筒也不塌。',
      ],
      terms: { price: 1400, weight: 70, stock: 120 },
      regard: [8, 4.5],
      facts: { material: 'cotton', origin: 'portugal', wash: 'machine40' },
      options: [
        kinds('size', ['Size', '尺码'], {
          S: ['EU 35–38', '35–38 码'],
          M: ['EU 39–42', '39–42 码'],
          L: ['EU 43–46', '43–46 码'],
        }),
      ],
      picture: { icon: 'socks', lying: true },
    }),
    product('ACC-CAPS', 'six-panel-cap', {
      name: ['Six-Panel Cap', '六片棒球帽'],
      about: [
        'Garment-dyed twill with no logo and no opinion. The brim bends the way you bend it. Brass slider at the back, in case your head grows.',
        '成衣染斜纹布，没有标，也没有态度。帽檐你怎么弯它就怎么弯。后面是黄铜调节扣，脑袋变大了也不怕。',
      ],
      terms: { price: 2600, weight: 110, stock: 70 },
      regard: [5, 4.3],
      facts: { material: 'cotton', wash: 'hand' },
      options: [inColours('sky', 'navy', 'oat')],
      picture: { icon: 'cap' },
    }),
    product('ACC-STRA', 'wide-straw-hat', {
      name: ['Wide Straw Hat', '宽檐草帽'],
      about: [
        'Plaited raffia that rolls into a suitcase and forgets about it on arrival. The ribbon is silk and detachable, for serious gardening.',
        '拉菲草编的，卷起来塞进箱子，到地方抖一抖就恢复原样。丝带可拆，要认真干园艺活的时候摘下来就行。',
      ],
      terms: { price: 4400, weight: 140, stock: 45 },
      regard: [5, 4.5],
      facts: { material: 'straw', handmade: true, diameter: 40, wash: 'wipe' },
      picture: { icon: 'strawHat' },
    }),
    product('ACC-TOPH', 'felt-top-hat', {
      name: ['Felt Top Hat', '呢礼帽'],
      about: [
        'Shaped over a wooden block by one of the last six people who do it. For weddings, magicians, and the walk to the corner shop. Comes in a round box you will also want.',
        '套在木楦上手工定型，还会这手艺的只剩六个人。婚礼、魔术、下楼买瓶酱油，都戴得。圆帽盒你也一定会喜欢。',
      ],
      terms: { price: 14500, weight: 980, stock: 10 },
      regard: [1, 4.7],
      facts: { material: 'felt', origin: 'england', height: 16, handmade: true, wash: 'wipe' },
      picture: { icon: 'topHat' },
    }),
    product('ACC-SUNG', 'driving-sunglasses', {
      name: ['Driving Sunglasses', '驾驶太阳镜'],
      about: [
        'Bio-acetate cut from a block and tumbled with birch chips for three days. Grey polarised lenses that leave traffic lights honest.',
        '生物醋酸板材整块切出，和桦木屑一起滚磨三天。灰色偏光镜片，红绿灯看着还是红绿灯。',
      ],
      terms: { price: 8600, weight: 130, stock: 40 },
      regard: [6, 4.4],
      facts: { material: 'acrylic', origin: 'italy', warranty: 2 },
      options: [inColours('black', 'brown')],
      picture: { icon: 'sunglasses' },
    }),
    product('ACC-READ', 'reading-glasses', {
      name: ['Reading Glasses', '老花镜'],
      about: [
        'A pair for the kitchen, a pair for the bed, at a price where you may own both. Spring hinges and lenses ground like grown-up ones.',
        '厨房放一副，床头放一副，这个价钱放得起。弹簧镜腿，镜片磨得和正经眼镜店一样讲究。',
      ],
      terms: { price: 2900, weight: 90, stock: 60 },
      regard: [4, 4.3],
      facts: { material: 'acrylic', warranty: 2 },
      options: [
        kinds('strength', ['Strength', '度数'], {
          P10: ['+1.0', '+100 度'],
          P15: ['+1.5', '+150 度'],
          P20: ['+2.0', '+200 度'],
          P25: ['+2.5', '+250 度'],
        }),
      ],
      picture: { icon: 'glasses' },
    }),
    product('ACC-UMBR', 'storm-umbrella', {
      name: ['Storm Umbrella', '抗风长柄伞'],
      about: [
        'Eight fibreglass ribs that turn inside out, shrug and come back. Chestnut crook, room for one and a half. If you leave it on a train, we make you a price for the next.',
        '八根玻纤伞骨，被风吹翻了抖一抖就回来。栗木弯柄，够一个半人撑。要是落在火车上了，下一把给你便宜。',
      ],
      terms: { price: 4800, weight: 560, stock: 50 },
      regard: [6, 4.5],
      facts: { length: 88, waterproof: true, warranty: 5 },
      options: [inColours('plum', 'navy', 'forest')],
      picture: { icon: 'umbrella' },
    }),
  ],
);
