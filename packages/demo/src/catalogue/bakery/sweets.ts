import { category, product } from '../makers.ts';
import { kinds } from '../options.ts';

export const sweets = category(
  'chocolate-and-sweets',
  ['Chocolate & sweets', '巧克力与零嘴'],
  ['Small comforts that travel well in a coat.', '揣在大衣口袋里的小小安慰。'],
  [
    product('SWE-DARK', 'ghana-dark-bar', {
      name: ['Ghana Dark Bar', '加纳黑巧克力排块'],
      about: [
        'Beans, sugar, nothing else, ground for three days until the tongue finds no grain. Red fruit first, then toast. Snaps like a dry twig.',
        '只有可可豆和糖，研磨三天三夜，舌头找不到一粒渣。先是红色浆果，再是烤面包香。掰开的声音像折断一根干树枝。',
      ],
      terms: { price: 750, weight: 100, stock: 200 },
      regard: [7, 4.6],
      facts: { origin: 'ghana', netWeight: 80, vegan: true },
      options: [
        kinds('cocoa', ['Cocoa', '可可含量'], { D72: ['72 %', '72%'], D85: ['85 %', '85%'], D100: ['100 %', '100%'] }),
      ],
      picture: { icon: 'chocolate' },
    }),
    product('SWE-MILK', 'alpine-milk-chocolate', {
      name: ['Alpine Milk Chocolate with Hazelnuts', '高山牛奶榛子巧克力'],
      about: [
        'Milk from brown cows, whole Piedmont hazelnuts, enough cocoa to be taken seriously. The bar that vanishes between the shop and the door.',
        '褐牛的奶、皮埃蒙特整颗榛子，可可的量也足够正经。从店里走到家门口，往往就没了。',
      ],
      terms: { price: 720, weight: 120, stock: 180 },
      regard: [7, 4.7],
      facts: { origin: 'switzerland', cocoa: 42, netWeight: 100 },
      picture: { icon: 'chocolate', hue: 210 },
    }),
    product('SWE-HARD', 'boiled-sweets-in-a-tin', {
      name: ['Boiled Sweets', '手拉硬糖'],
      about: [
        'Pulled on a hook and cut with scissors, so no two are quite alike. Pear, blackcurrant, aniseed and one flavour we never announce. They rattle pleasantly on trains.',
        '挂在铁钩上拉白，再用剪刀一颗颗剪，没有两颗一模一样。梨、黑加仑、茴香，还有一种口味我们从不公布。坐火车时罐子响得很好听。',
      ],
      terms: { price: 680, weight: 240, stock: 130 },
      regard: [4, 4.3],
      facts: { origin: 'england', netWeight: 180, vegan: true, keepsFor: 365 },
      picture: { icon: 'candy', pack: 'tin', colour: '#c8552f' },
    }),
    product('SWE-LOLL', 'rainbow-lollipop', {
      name: ['Fairground Lollipop', '集市大棒棒糖'],
      about: [
        'As large as a saucer and rolled by hand from nine ropes of colour, all of them out of fruit and roots. Takes a child an afternoon and a grown-up a film.',
        '有茶碟那么大，九股彩色糖条手工盘成，颜色全来自水果和根茎。小孩能舔一下午，大人能舔一部电影。',
      ],
      terms: { price: 450, weight: 120, stock: 140 },
      regard: [3, 4.1],
      facts: { diameter: 12, vegan: true, fromAge: 4, handmade: true },
      picture: { icon: 'lollipop' },
    }),
    product('SWE-POPC', 'kettle-popcorn', {
      name: ['Kettle Popcorn', '锅爆玉米花'],
      about: [
        'Popped in an iron kettle with cane sugar thrown in at the last second, salted while it flies. The bag is called a sharing size. We make no claims.',
        '铁锅爆开，蔗糖在最后一秒撒下去，还在半空就落了盐。袋子上写着“分享装”，至于分不分，我们不做保证。',
      ],
      terms: { price: 480, weight: 170, stock: 160 },
      regard: [6, 4.4],
      facts: { netWeight: 140, vegan: true, keepsFor: 120 },
      options: [
        kinds('flavour', ['Flavour', '口味'], {
          SALT: ['Sweet & salt', '甜咸'],
          CHED: ['Aged cheddar', '陈年车打'],
          SEAW: ['Seaweed', '海苔'],
        }),
      ],
      picture: { icon: 'popcorn' },
    }),
    product('SWE-SENB', 'charcoal-rice-crackers', {
      name: ['Charcoal Rice Crackers', '炭烤仙贝'],
      about: [
        'Turned seventeen times over charcoal and brushed with soy while still too hot to hold. Loud. Not for meetings.',
        '炭火上翻十七面，趁烫得拿不住时刷酱油。咬起来动静很大，开会请勿食用。',
      ],
      terms: { price: 620, weight: 150, stock: 120 },
      regard: [4, 4.5],
      facts: { origin: 'japan', pieces: 8, vegan: true, keepsFor: 150 },
      picture: { icon: 'riceCracker', lying: true },
    }),
    product('SWE-FORT', 'honest-fortune-cookies', {
      name: ['Honest Fortune Cookies', '说实话的幸运饼'],
      about: [
        'Thin, vanilla-scented, with sixty slips written by a retired postman. No destinies; things like “Ring her” and “You were right about the curtains”.',
        '薄脆，带香草味，六十张签文出自一位退休邮差之手。不算命，只写这样的话：“给她打个电话吧”“窗帘那事，你是对的”。',
      ],
      terms: { price: 780, weight: 220, stock: 90 },
      regard: [4, 4.5],
      facts: { pieces: 12, keepsFor: 180 },
      picture: { icon: 'fortuneCookie', lying: true },
    }),
  ],
);
