import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './notices-en.ts';

export default {
  title: '消息通知',
  always: '始终发送',
  alwaysText: '订单确认、物流、退款以及账户安全相关的消息，我们始终会发送，以免您错过。',
  chosen: '由您选择',
  chosenText: '仅在开启时发送，每封邮件中都有关闭链接。',
  kind: { stock: '关注的商品到货时通知我', review: '收货数日后邀请我评价' },
  kindText: {
    stock: '只针对您要求到货通知的商品。',
    review: '每个订单一封，邀请您评价一件尚未评价的商品。',
  },
} satisfies TextShape<typeof en>;
