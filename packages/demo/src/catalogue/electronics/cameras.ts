import { category, product } from '../makers.ts';
import { kinds, pack } from '../options.ts';

export const cameras = category(
  'cameras-and-film',
  ['Cameras & film', '相机与胶片'],
  ['For people who look twice.', '给会多看一眼的人。'],
  [
    product('CAM-COMP', 'pocket-rangefinder', {
      name: ['Pocket Rangefinder', '口袋旁轴相机'],
      about: [
        'A fixed thirty-five, a dial for each thing that matters, and a shutter quieter than your breath. No screen on the back. The pictures are there when you get home.',
        '定焦三十五，要紧的参数一人一个拨盘，快门比呼吸还轻。背后没有屏幕，照片回家就看得到。',
      ],
      terms: { price: 84900, weight: 480, stock: 14 },
      regard: [6, 4.7],
      facts: { material: 'aluminium', origin: 'japan', power: 'usb', runsFor: 9, warranty: 2 },
      picture: { icon: 'camera' },
    }),
    product('CAM-FLAS', 'party-camera', {
      name: ['Party Camera with Flash', '聚会闪光相机'],
      about: [
        'Twenty-seven frames, one button, a flash that makes everybody look like 1998. Reloadable, unlike the ones you remember. Hand it round and forget it.',
        '一卷二十七张，一个按钮，闪光灯一亮，人人回到一九九八。和记忆里那种一次性的不同，它能换卷。传给大家随便拍就行。',
      ],
      terms: { price: 4900, weight: 210, stock: 60 },
      regard: [7, 4.3],
      facts: { power: 'battery', includes: ['Camera, one film, strap', '相机、胶卷一卷、腕带'] },
      picture: { icon: 'cameraFlash' },
    }),
    product('CAM-FILM', 'colour-negative-film', {
      name: ['Colour Negative Film', '彩色负片'],
      about: [
        'Warm skin, green shadows, forgiving by two stops either way. Kept in our cold room from the factory to the van. Thirty-six chances.',
        '肤色暖，阴影偏绿，正负两档宽容度。从出厂到上车一直放在我们的冷库里。三十六次机会。',
      ],
      terms: { price: 1290, weight: 40, stock: 220 },
      regard: [6, 4.6],
      facts: { storage: 'fridge', keepsFor: 720 },
      options: [
        kinds('speed', ['Speed', '感光度'], { I200: ['ISO 200', 'ISO 200'], I400: ['ISO 400', 'ISO 400'] }),
        pack(['1 pcs'], ['5 pcs', { price: 5900, weight: 190 }]),
      ],
      picture: { icon: 'filmStrip', lying: true },
    }),
    product('CAM-CAMC', 'family-camcorder', {
      name: ['Family Camcorder', '家庭摄像机'],
      about: [
        'A zoom that reaches the back row of the school play and a microphone that prefers your child to the man behind you. Flip-out screen, tape-free.',
        '变焦够得着汇演最后一排，话筒偏心，只听你家孩子，不听后排大叔。翻转屏，不用磁带。',
      ],
      terms: { price: 32900, was: 36900, weight: 520, stock: 16 },
      regard: [3, 4.1],
      facts: { power: 'usb', runsFor: 4, warranty: 2 },
      picture: { icon: 'camcorder' },
    }),
    product('CAM-SUPE', 'super-eight-cine', {
      name: ['Super 8 Cine Camera', '超八摄影机'],
      about: [
        'Rebuilt by hand from bodies older than most of our customers: new belts, new seals, serviced lens. Three minutes a cartridge concentrates the mind.',
        '机身比大多数顾客年纪都大，逐台手工翻修：换新皮带、换新海绵、镜头清洗保养。一卷只有三分钟，拍之前自然会想清楚。',
      ],
      terms: { price: 54000, weight: 1450, stock: 5 },
      regard: [2, 4.5],
      facts: { power: 'battery', warranty: 1, handmade: true },
      picture: { icon: 'movieCamera' },
    }),
    product('CAM-PROJ', 'reel-projector', {
      name: ['Reel Projector', '胶片放映机'],
      about: [
        'Throws a picture two metres wide and makes the sound that film is supposed to make. LED instead of the old lamp, so your grandfather’s wedding does not melt.',
        '能投两米宽的画面，还有放电影该有的那种哒哒声。老灯泡换成了 LED，爷爷的婚礼录像不会再烧出窟窿。',
      ],
      terms: { price: 46000, weight: 4800, stock: 6 },
      regard: [2, 4.4],
      facts: { power: 'mains', warranty: 2, origin: 'austria' },
      picture: { icon: 'filmProjector' },
    }),
  ],
);
