import type { Language } from '../payment/page/words.ts';
import type { FaultName } from './fault-list.ts';

interface Words {
  readonly title: { readonly payment: string; readonly carrier: string };
  readonly about: string;
  readonly recent: { readonly payment: string; readonly carrier: string };
  readonly empty: string;
  readonly faults: string;
  readonly faultsAbout: string;
  readonly save: string;
  readonly other: string;
  readonly fault: Readonly<Record<FaultName, string>>;
}

export const CONTROL_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: { payment: 'Payment provider', carrier: 'Carrier' },
    about: 'A sandbox: no money moves and no parcel travels.',
    recent: { payment: 'Latest payments', carrier: 'Latest parcels' },
    empty: 'Nothing yet. Order something in the shop.',
    faults: 'Faults',
    faultsAbout: 'Switched on, each happens every time until it is switched off or the service starts again.',
    save: 'Apply',
    other: '中文',
    fault: {
      webhookDelay: 'News to the shop comes five seconds late',
      webhookDrop: 'News to the shop is never sent',
      webhookRepeat: 'News to the shop is sent twice',
      webhookReorder: 'News to the shop comes out of order',
      webhookForge: 'A forged copy goes ahead of the news',
      wrongAmount: 'News tells another amount than was paid',
      apiDelay: 'Requests of the shop wait five seconds',
      apiFail: 'Requests of the shop are refused',
      brokenJson: 'Requests are done, and answered with half a document',
      timeoutAfterCharge: 'Requests are done, and never answered',
      refundFail: 'The bank refuses refunds',
      delayed: 'Parcels are delayed',
      attempted: 'Nobody is at home at the first try',
      returned: 'Parcels go back to the sender',
    },
  },
  'zh-CN': {
    title: { payment: '支付服务', carrier: '承运商' },
    about: '这是沙盒：不会真的扣款，也没有包裹真的上路。',
    recent: { payment: '最近的付款', carrier: '最近的包裹' },
    empty: '还没有内容，请先在商店下单。',
    faults: '故障开关',
    faultsAbout: '打开后每次都会发生，直到关闭或服务重启。',
    save: '应用',
    other: 'English',
    fault: {
      webhookDelay: '发给商店的通知晚五秒',
      webhookDrop: '不再向商店发送通知',
      webhookRepeat: '每条通知发送两次',
      webhookReorder: '通知乱序到达',
      webhookForge: '真实通知之前先到一条伪造的通知',
      wrongAmount: '通知中的金额与实付不符',
      apiDelay: '商店的请求等待五秒',
      apiFail: '拒绝商店的请求',
      brokenJson: '请求已执行，但只返回半份数据',
      timeoutAfterCharge: '请求已执行，但不返回结果',
      refundFail: '银行拒绝退款',
      delayed: '包裹延误',
      attempted: '首次派送无人在家',
      returned: '包裹退回寄件人',
    },
  },
};
