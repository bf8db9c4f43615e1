import type { Language } from '../../payment/page/words.ts';

export const INBOX_WORDS = {
  en: {
    title: 'Inbox',
    about:
      'E-mails and text messages the shop sent. None leaves this machine, and all are gone when the service stops.',
    empty: 'Nothing has been sent yet.',
    email: 'E-mail',
    sms: 'Text message',
    recipient: 'Recipient',
    show: 'Show',
    all: 'All',
    asPage: 'As the recipient sees it',
    unsubscribe: 'End messages of this kind',
    reload: 'Reload',
    other: '中文',
  },
  'zh-CN': {
    title: '收件箱',
    about: '商店发出的邮件和短信。它们不会离开本机，服务停止后即清空。',
    empty: '还没有消息。',
    email: '邮件',
    sms: '短信',
    recipient: '收件人',
    show: '查看',
    all: '全部',
    asPage: '查看邮件样式',
    unsubscribe: '退订此类消息',
    reload: '刷新',
    other: 'English',
  },
} as const satisfies Record<Language, object>;
