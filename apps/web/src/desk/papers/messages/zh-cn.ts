import type { TextShape } from '../../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  title: '发票上的销售方',
  text: '用于今后的发票，已开具的发票不会改变。',
  unsaid: '填写之前不会开具发票；填写之后，每笔已付款订单都会自动开具。',
  name: '公司名称',
  address: '地址',
  taxId: '税号',
  email: '联系邮箱',
  save: '保存资料',
  saved: '已保存，下一张发票起生效。',
  slip: '装箱单',
} satisfies TextShape<typeof en>;
