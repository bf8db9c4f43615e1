import { category, product } from '../makers.ts';
import { kinds, pack } from '../options.ts';

export const flowers = category(
  'cut-flowers',
  ['Cut flowers', '鲜切花'],
  ['Cut in the evening, at your door by noon.', '傍晚剪下，次日中午前到门口。'],
  [
    product('FLO-BOUQ', 'bouquet-of-the-week', {
      name: ['Bouquet of the Week', '本周花束'],
      about: [
        'Whatever the fields did best since Monday, tied by Noor in the way she would for her own kitchen. You get a photograph before it leaves. No gypsophila, ever.',
        '周一以来地里开得最好的那些，由诺尔照着给自家厨房插花的样子来扎。发出前先给你拍张照。满天星？从来没有。',
      ],
      terms: { price: 3800, weight: 720, stock: 45 },
      regard: [8, 4.7],
      facts: { keepsFor: 7, origin: 'netherlands' },
      options: [kinds('size', ['Size', '大小'], { MUG: ['For a mug', '插马克杯'], VASE: ['For a vase', '插花瓶'] })],
      picture: { icon: 'bouquet', lying: true },
    }),
    product('FLO-TULI', 'french-tulips', {
      name: ['French Tulips', '法国郁金香'],
      about: [
        'Long-legged ones that keep growing in the vase and lean toward the window by Thursday. Put a coin in the water if your grandmother did.',
        '高个子品种，插进瓶里还接着长，到周四会齐齐歪向窗户。要是外婆会往水里扔枚硬币，你也扔一枚。',
      ],
      terms: { price: 2200, weight: 480, stock: 60 },
      regard: [6, 4.5],
      facts: { origin: 'netherlands', keepsFor: 6, petSafe: false },
      options: [pack(['10 pcs'], ['20 pcs', { price: 3900, weight: 900 }])],
      picture: { icon: 'tulip', count: 3 },
    }),
    product('FLO-ROSE', 'garden-roses', {
      name: ['Scented Garden Roses', '香味庭院玫瑰'],
      about: [
        'Old shrub roses with a smell that enters before you do, and the thorns to go with it. They open all the way and drop in one sigh on the fifth day.',
        '老品种灌木玫瑰，人没进门香先到，刺也是真的。会一直开到全开，第五天轻叹一声，整朵落下。',
      ],
      terms: { price: 3400, weight: 420, stock: 40 },
      regard: [6, 4.6],
      facts: { origin: 'kenya', keepsFor: 5, petSafe: true },
      picture: { icon: 'rose', count: 3 },
    }),
    product('FLO-SUNF', 'field-sunflowers', {
      name: ['Field Sunflowers', '大田向日葵'],
      about: [
        'Five, with stalks like broom handles. They need a heavy jug and a clear wall. Sparrows get the seeds afterwards.',
        '一束五枝，秆子粗得像扫帚柄。得配个重罐子、一面空墙。开败了，籽留给麻雀。',
      ],
      terms: { price: 1900, weight: 860, stock: 50 },
      regard: [5, 4.5],
      facts: { pieces: 5, keepsFor: 8, petSafe: true },
      picture: { icon: 'sunflower' },
    }),
    product('FLO-HYAC', 'forced-hyacinth', {
      name: ['Hyacinth on Glass', '水培风信子'],
      about: [
        'A bulb sitting over water, so the roots are half the show. One flower perfumes a flat for ten days; two are an argument.',
        '球根坐在玻璃瓶口，根须也是风景。一枝能香满一间屋十天，两枝就要吵起来了。',
      ],
      terms: { price: 1600, weight: 540, stock: 55 },
      regard: [4, 4.6],
      facts: { origin: 'netherlands', light: 'bright', water: 'weekly', petSafe: false, keepsFor: 12 },
      picture: { icon: 'hyacinth' },
    }),
    product('FLO-LOTU', 'lotus-buds', {
      name: ['Lotus Buds', '含苞荷花'],
      about: [
        'Cut before sunrise from ponds outside Suzhou and wrapped in their own leaves. Fold the outer petals back by hand, as temples do; the buds are too polite to open alone.',
        '日出前从苏州城外的荷塘剪下，用荷叶裹着寄。外层花瓣要用手一片片翻折，像寺里供花那样，它们太客气，不肯自己开。',
      ],
      terms: { price: 2600, weight: 620, stock: 25 },
      regard: [3, 4.4],
      facts: { pieces: 6, keepsFor: 4, petSafe: true },
      picture: { icon: 'lotus', lying: true },
    }),
  ],
);
