import type { Locale } from '@pushcart/domain';

interface FrameWords {
  /** On the button of a message that names none. */
  readonly open: string;
  readonly linkBelow: string;
  readonly whyAll: (shop: string) => string;
  readonly whyChosen: (shop: string) => string;
  readonly unsubscribe: string;
  readonly choices: string;
}

/** What stands around each message. */
export const FRAME_WORDS: Readonly<Record<Locale, FrameWords>> = {
  en: {
    open: 'Open',
    linkBelow: 'If the button does nothing, open this address:',
    whyAll: (shop) => `You get this message because of your account or an order at ${shop}.`,
    whyChosen: (shop) => `You get this message because you asked ${shop} for messages of this kind.`,
    unsubscribe: 'No more of these',
    choices: 'Choose what you hear of',
  },
  'zh-CN': {
    open: '打开',
    linkBelow: '如果按钮无法使用，请打开以下地址：',
    whyAll: (shop) => `您收到本邮件，是因为您在${shop}有账户或订单。`,
    whyChosen: (shop) => `您收到本邮件，是因为您选择接收${shop}的此类消息。`,
    unsubscribe: '不再接收此类邮件',
    choices: '管理消息设置',
  },
};
