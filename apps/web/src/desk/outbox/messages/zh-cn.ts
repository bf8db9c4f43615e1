import type { TextShape } from '../../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '消息',
  text: '发给顾客和员工的消息及其结果，此处不显示收件人。',
  filter: '状态',
  all: '全部',
  status: { queued: '发送中', sent: '已发送', dropped: '已无需发送', failed: '失败' },
  template: {
    'verify-email': '邮箱确认',
    'reset-password': '重设密码链接',
    'password-changed': '密码已修改',
    'second-factor-changed': '登录方式已变更',
    'phone-code': '手机验证码',
    'staff-invitation': '员工邀请',
    'order-confirmed': '订单确认',
    'order-shipped': '订单发货',
    'order-refunded': '退款',
    'back-in-stock': '到货通知',
    'review-request': '评价邀请',
  },
  channel: { email: '邮件', sms: '短信' },
  order: '订单 {number}',
  attempts: '{count, plural, other {尝试 # 次}}',
  outcome: '答复：{code}',
  nextTry: '下次尝试：{time}',
  retry: '重新发送',
  retryOf: '重新发送：{what}',
  retried: '已重新发送。',
  more: '更早的消息',
  emptyTitle: '没有消息',
  emptyText: '发出的订单确认、验证码和链接会显示在这里。',
} satisfies TextShape<typeof en>;
