import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './elsewhere-en.ts';

export default {
  with: '使用 {label} 继续',
  title: '请稍候',
  working: '已从 {label} 返回，正在为您登录。',
  takenTitle: '您已有账户',
  taken: '此邮箱已有账户。输入一次该账户的密码，今后即可用 {label} 登录。',
  takenElsewhere: '此邮箱已有账户，但未设置密码。请用您惯用的方式登录，然后在“安全”中关联 {label}。',
  link: '关联并登录',
  failedTitle: '未能登录',
  again: '重新开始',
  linked: '今后可以用 {label} 登录。',
  confirmed: '谢谢。请再次点击您要进行的操作。',
  confirmWith: '用 {label} 验证',
} satisfies TextShape<typeof en>;
