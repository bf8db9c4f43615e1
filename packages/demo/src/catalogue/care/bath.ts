import { category, product } from '../makers.ts';
import { kinds, pack } from '../options.ts';

export const bath = category(
  'bath-and-body',
  ['Bath & body', '沐浴身体'],
  ['Short lists of ingredients, long baths.', '成分表要短，澡要泡得久。'],
  [
    product('BAT-SOAP', 'rose-clay-soap', {
      name: ['Rose Clay Soap', '玫瑰泥手工皂'],
      about: [
        'Olive oil, shea and pink clay, stirred cold and cured for six weeks before we let it near water. Lathers like cream; leaves nothing behind but you.',
        '橄榄油、乳木果和粉泥，冷制搅拌，再晾足六周才准碰水。泡沫像奶油，洗完不留一点滑腻。',
      ],
      terms: { price: 950, weight: 130, stock: 140 },
      regard: [7, 4.6],
      facts: { netWeight: 110, skin: 'every', vegan: true, handmade: true },
      options: [pack(['1 pcs'], ['4 pcs', { price: 3300, weight: 500 }])],
      picture: { icon: 'soap' },
    }),
    product('BAT-HAND', 'gardeners-hand-cream', {
      name: ['Gardener’s Hand Cream', '园丁护手霜'],
      about: [
        'Thick, quick and barely scented: lanolin for the cracks, calendula for what the roses did. Sinks in before you need the door handle.',
        '质地厚，吸收快，几乎没有香味。羊毛脂管裂口，金盏花管玫瑰扎的那些。还没摸到门把手就吸收完了。',
      ],
      terms: { price: 1400, weight: 150, stock: 120 },
      regard: [8, 4.7],
      facts: { capacity: 100, skin: 'dry' },
      picture: { icon: 'lotion' },
    }),
    product('BAT-SHAM', 'camellia-shampoo', {
      name: ['Camellia Shampoo', '茶籽洗发露'],
      about: [
        'Pressed tea seed, the way village wells knew it, with just enough modern chemistry to rinse out of long hair. Green, woody, gone by noon.',
        '老法子的茶籽榨汁，加上刚刚好的现代配方，长头发也冲得干净。草木香，到中午就散了，不跟你的香水打架。',
      ],
      terms: { price: 1800, weight: 360, stock: 85 },
      regard: [5, 4.3],
      facts: { capacity: 300, vegan: true, origin: 'anhui' },
      options: [pack(['300 ml'], ['1 l', { price: 4200, weight: 1120 }])],
      picture: { icon: 'lotion', hue: 130, saturation: 0.8 },
    }),
    product('BAT-BUBB', 'bath-bubbles', {
      name: ['Sunday Bath Foam', '周日泡泡浴'],
      about: [
        'Two capfuls under a running tap and the water disappears. Chamomile and sweet orange; no tears, tested on our own small critics.',
        '水龙头下倒两瓶盖，水面就不见了。洋甘菊加甜橙，不辣眼睛，由我们自家的小评审亲自验收。',
      ],
      terms: { price: 1290, weight: 560, stock: 90 },
      regard: [4, 4.4],
      facts: { capacity: 500, skin: 'sensitive', vegan: true },
      picture: { icon: 'bubbles', pack: 'bottle', colour: '#6f9fb5' },
    }),
    product('BAT-SALT', 'pine-bath-salt', {
      name: ['Pine Bath Salt', '松针浴盐'],
      about: [
        'Coarse Atlantic salt steeped with needles from the north side of the hill. For legs after mountains and heads after meetings.',
        '大西洋粗盐，和北坡松针一起浸透。爬完山泡腿，开完会泡头，当然，头别真泡进去。',
      ],
      terms: { price: 1500, weight: 680, stock: 70 },
      regard: [4, 4.5],
      facts: { netWeight: 600, skin: 'every', vegan: true },
      picture: { icon: 'fir', pack: 'jar', colour: '#5f8a72' },
    }),
    product('BAT-SHOW', 'brass-shower-head', {
      name: ['Wide Shower Head', '大花洒'],
      about: [
        'Falls like summer rain at six litres a minute, because the holes are fine and many. Screws on by hand. You will be late.',
        '孔细而密，每分钟六升，落下来像夏天的雨。徒手就能拧上。提醒一句：你会迟到。',
      ],
      terms: { price: 5900, weight: 620, stock: 40 },
      regard: [4, 4.3],
      facts: { material: 'stainless', diameter: 12, warranty: 5 },
      picture: { icon: 'shower' },
    }),
    product('BAT-NATU', 'sea-sponge', {
      name: ['Sea Sponge', '天然海绵'],
      about: [
        'Cut so that the root stays and grows again, sun-bleached on a roof in Kalymnos. Rough dry, silk wet. Squeeze, never wring.',
        '采的时候留着根，还会再长；在卡林诺斯的屋顶上晒到发白。干时粗，湿了滑如丝。只能捏，不能拧。',
      ],
      terms: { price: 1700, weight: 40, stock: 60 },
      regard: [3, 4.3],
      facts: { skin: 'sensitive', diameter: 13 },
      options: [kinds('size', ['Size', '大小'], { FACE: ['For the face', '洁面'], BODY: ['For the body', '沐浴'] })],
      picture: { icon: 'sponge', hue: 12, saturation: 0.6 },
    }),
  ],
);
