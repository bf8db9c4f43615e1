import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './unsubscribe-en.ts';

export default {
  title: '不再接收此类消息？',
  kind: {
    stock: '您关注的商品到货时，我们将不再通知您。',
    review: '我们将不再邀请您评价购买的商品。',
  },
  end: '停止接收',
  doneTitle: '此类消息已停止发送',
  doneText: '您可随时在账户中重新开启。',
  choices: '管理消息设置',
} satisfies TextShape<typeof en>;
