import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './logins-en.ts';

export default {
  title: '第三方登录',
  text: '使用您在其他服务的账户登录。我们只会获取您在该服务的姓名和邮箱。',
  link: '关联 {label}',
  unlink: '取消关联 {label}',
  unlinked: '已取消关联 {label}。',
  since: '关联于 {date}',
  used: '上次使用：{date}',
} satisfies TextShape<typeof en>;
