import { category, product } from '../makers.ts';
import { inColours } from '../options.ts';

export const audio = category(
  'audio-and-radio',
  ['Audio & radio', '音响与收音机'],
  ['Things that sound like the people inside them.', '听得见人味儿的机器。'],
  [
    product('AUD-HEAD', 'over-ear-headphones', {
      name: ['Over-Ear Headphones', '头戴式耳机'],
      about: [
        'Forty-two hours on a charge, quiet when you want it, and pads that come off without tools. The voice in the ear says nothing but the music.',
        '充一次听四十二小时，想静就静，耳罩徒手就能拆换。除了音乐，它不会在你耳边说任何话。',
      ],
      terms: { price: 17900, was: 19900, weight: 340, stock: 40 },
      regard: [9, 4.6],
      facts: { wireless: true, runsFor: 42, power: 'usb', warranty: 3 },
      options: [inColours('white', 'graphite', 'sage')],
      picture: { icon: 'headphones' },
    }),
    product('AUD-STUD', 'studio-headphones', {
      name: ['Studio Headphones, wired', '有线监听耳机'],
      about: [
        'Flat, honest, slightly merciless, with three metres of cable that nobody has to charge. Every part has a part number.',
        '平直、诚实，稍微有点不留情面。三米线，谁也不用给它充电。每个零件都有料号，坏哪儿换哪儿。',
      ],
      terms: { price: 12900, weight: 290, stock: 30 },
      regard: [5, 4.7],
      facts: { wireless: false, power: 'none', origin: 'germany', warranty: 5 },
      picture: { icon: 'headphones', hue: 25, saturation: 1.4 },
    }),
    product('AUD-RADI', 'kitchen-radio', {
      name: ['Kitchen Radio', '厨房收音机'],
      about: [
        'One knob for loud, one for where. FM, a bit of shortwave after dark, and a speaker large enough for the weather to sound serious. Runs a month on four cells.',
        '一个旋钮管大小，一个旋钮管台。调频，入夜能收几个短波，喇叭够大，天气预报听着都郑重。四节电池用一个月。',
      ],
      terms: { price: 8900, weight: 1150, stock: 36 },
      regard: [6, 4.5],
      facts: { power: 'battery', runsFor: 120, warranty: 3, height: 17 },
      picture: { icon: 'radio' },
    }),
    product('AUD-MICR', 'desk-microphone', {
      name: ['Broadcast Desk Microphone', '播音桌面话筒'],
      about: [
        'A large capsule behind a heavy grille, USB-C at the foot. It flatters voices and ignores keyboards. Your meetings will start to sound like the evening news.',
        '大振膜，厚网罩，底座一个 USB-C 口。它会美化人声，也会无视键盘声。你开会，听着像晚间新闻。',
      ],
      terms: { price: 13900, weight: 980, stock: 28 },
      regard: [5, 4.5],
      facts: { power: 'usb', wireless: false, height: 26, warranty: 2 },
      picture: { icon: 'studioMicrophone' },
    }),
    product('AUD-STAG', 'stage-microphone', {
      name: ['Stage Microphone', '舞台话筒'],
      about: [
        'Survives being dropped, swung and sung at from two centimetres. One pattern, one sound, no switch to hit by mistake.',
        '摔不坏，甩不断，贴着两厘米吼也不破音。一种指向，一种声音，没有会误触的开关。',
      ],
      terms: { price: 8200, weight: 420, stock: 34 },
      regard: [4, 4.7],
      facts: { power: 'none', wireless: false, material: 'steel', warranty: 5 },
      picture: { icon: 'microphone' },
    }),
    product('AUD-MIXE', 'four-knob-mixer', {
      name: ['Four-Knob Mixer', '四旋钮小调音台'],
      about: [
        'Four inputs, four knobs, one way out. No menu. For a band in a living room or a podcast with three opinions and a kettle.',
        '四进四旋钮，一个出口，没有菜单。客厅里的乐队，或者三个人各执一词、还烧着水的播客，都够用。',
      ],
      terms: { price: 9600, weight: 620, stock: 20 },
      regard: [2, 4.3],
      facts: { power: 'usb', length: 14, warranty: 3 },
      picture: { icon: 'mixer', lying: true },
    }),
  ],
);
