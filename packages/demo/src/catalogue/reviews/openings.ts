import type { Pair } from '../localised.ts';
import type { Stars } from './review.ts';

/** Headings of reviews, by stars. */
export const titles: Readonly<Record<Stars, readonly Pair[]>> = {
  5: [
    ['Exactly what I hoped for', '和期待的一模一样'],
    ['Bought a second one', '又买了一份'],
    ['Better than the photos', '实物比照片还好'],
    ['My new favourite', '新晋心头好'],
    ['No notes', '挑不出毛病'],
    ['Worth every cent', '每一分钱都值'],
    ['The real thing', '真材实料'],
    ['Made my week', '这周的快乐就靠它了'],
  ],
  4: [
    ['Very good, nearly perfect', '很好，差一点点满分'],
    ['Happy with it', '买得开心'],
    ['Does what it says', '说到做到'],
    ['Good, with one wish', '不错，有个小愿望'],
    ['Solid', '扎实'],
    ['Would order again', '会回购'],
  ],
  3: [
    ['It is all right', '还行'],
    ['Expected a little more', '期待稍微高了点'],
    ['Fine for the price', '对得起这个价'],
    ['Mixed feelings', '有点纠结'],
    ['Good idea, so-so execution', '想法好，做工一般'],
  ],
  2: [
    ['Not for me', '不太适合我'],
    ['Disappointed', '有点失望'],
    ['Looked better online', '网上看着更好'],
    ['Would not buy again', '不会再买'],
  ],
  1: [
    ['Sent it back', '退了'],
    ['Sorry, no', '抱歉，不行'],
    ['Something went wrong with mine', '我这件有问题'],
    ['Regret this one', '后悔下单'],
  ],
};

/** First sentences, by stars: how it came into the house. */
export const openings: Readonly<Record<Stars, readonly Pair[]>> = {
  5: [
    ['Ordered on a whim and have recommended it to three people since.', '随手下的单，到现在已经推荐给三个朋友了。'],
    ['This is my third order and it has been the same every time.', '第三次回购，每次都一样好。'],
    ['Bought it as a present, then bought one for myself.', '本来买来送人，结果又给自己买了一份。'],
    [
      'I read the description twice because it sounded too good. It was not.',
      '描述写得太好，我还专门读了两遍，没夸张。',
    ],
    ['My mother, who approves of nothing, approved.', '我妈向来什么都看不上，这次居然点头了。'],
    ['Two months of daily use and I still notice how good it is.', '天天用了两个月，还是会被它的好打动。'],
    ['It replaced something that cost twice as much.', '它替掉了家里一件贵一倍的。'],
  ],
  4: [
    ['Two weeks in and I am glad I chose this one.', '用了两周，庆幸选了它。'],
    ['A friend told me about it and she was mostly right.', '朋友推荐的，她说得八九不离十。'],
    ['Second time I buy from this shop.', '第二次在这家买了。'],
    ['I compared a few before ordering, and this was the sensible choice.', '下单前比了好几家，这个最靠谱。'],
    ['It came sooner than they said.', '比说好的到得还早。'],
    ['Bought for the weekend, now used on weekdays as well.', '本来打算周末用，现在平时也离不开。'],
  ],
  3: [
    ['I wanted to love this.', '我是真想喜欢它。'],
    ['It is fine, just not what the picture made me imagine.', '东西没问题，就是和看图时想的不太一样。'],
    ['Half of it is excellent.', '有一半是很好的。'],
    ['After a month I have got used to it.', '用了一个月，习惯了。'],
    ['Neither good nor bad, which is hard to write about.', '说不上好也说不上坏，这种评价最难写。'],
  ],
  2: [
    ['I gave it a fair chance for two weeks.', '我认真给了它两周机会。'],
    ['The idea is lovely, so this is a pity.', '想法真的很可爱，所以更可惜。'],
    ['Perhaps I was unlucky with mine.', '可能是我运气不好。'],
    ['For this money I expected something else.', '这个价钱，我以为会更好。'],
  ],
  1: [
    ['I rarely write reviews, but here we are.', '我很少写评价，这次得写。'],
    ['It went wrong on the second day.', '第二天就出了问题。'],
    ['The parcel had clearly been through something.', '包裹一看就是路上遭了罪。'],
    ['I do not think this is the same product as in the description.', '我不觉得这和描述里的是同一个东西。'],
  ],
};

/** Last sentences, by stars. */
export const closings: Readonly<Record<Stars, readonly Pair[]>> = {
  5: [
    ['Please never change it.', '拜托，千万别改版。'],
    ['If it were sold out I would wait.', '就算断货我也愿意等。'],
    ['Packed with care, too; somebody wrote a note.', '包装也用心，里面还有张手写卡片。'],
    ['Five stars because there is no sixth.', '给五颗星，因为没有第六颗。'],
    ['Watching the parcel move on the map was half the fun.', '看着包裹在地图上一站站挪，也是一半的乐趣。'],
    ['I will be back before it runs out.', '用完之前我就会回来补货。'],
  ],
  4: [
    ['Still, I would recommend it to a friend.', '总之会推荐给朋友。'],
    ['One star kept in reserve for the next version.', '留一颗星给下一版。'],
    ['Small things; I am keeping it.', '都是小事，留下了。'],
    ['Customer service answered within the hour, by the way.', '顺带一提，客服一小时内就回了。'],
    ['Good value when it is on offer.', '打折的时候入手很划算。'],
  ],
  3: [
    ['I will see how it ages.', '再用用看吧。'],
    ['At a lower price I would be kinder.', '便宜一点的话，我会更宽容。'],
    ['Other people may well like it more.', '换个人也许会更喜欢。'],
    ['Keeping it, without enthusiasm.', '留是留下了，没什么热情。'],
  ],
  2: [
    ['The return was easy, at least.', '好在退货很方便。'],
    ['I hope they fix this; I would try again.', '希望能改进，改好了我愿意再试。'],
    ['The second star is for the packaging.', '多给的一颗星是给包装的。'],
  ],
  1: [
    ['The refund came within two days, credit for that.', '退款两天就到账，这点要表扬。'],
    ['I have written to the shop and wait for an answer.', '已经联系店家，等回复。'],
    ['I expected better from this shop.', '对这家店，我原本期待更高。'],
  ],
};
