import type { TextShape } from '../../i18n/text-shape.ts';
import type en from './en.ts';

export default {
  signIn: '登录',
  signInTitle: '欢迎回来',
  signInText: '购物车会一并带来，订单也都在原处。',
  register: '注册账户',
  registerTitle: '欢迎来这里安家',
  registerText: '注册后，订单、地址和购物车在所有设备上同步。',
  email: '邮箱',
  emailInvalid: '邮箱格式似乎不对。',
  password: '密码',
  passwordHint: '至少 10 个字符，连用几个词就很好。',
  passwordShort: '请至少输入 10 个字符。',
  name: '姓名',
  noAccount: '还没有账户？',
  hasAccount: '已有账户？',
  signOut: '退出登录',
} satisfies TextShape<typeof en>;
