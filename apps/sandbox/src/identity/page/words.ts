import type { Language } from '../../payment/page/words.ts';

export const IDENTITY_WORDS = {
  en: {
    title: 'Sandbox ID',
    about: 'This stands in for a service people have an account at. Say who you are: everybody is believed.',
    email: 'E-mail',
    name: 'Name',
    verified: 'The address is verified',
    go: 'Go on as this person',
    cancel: 'Cancel',
    wrong: 'Please give an address and a name.',
    refusedTitle: 'This cannot go on',
    refusedText: 'The shop that sent you is not known here, or did not ask properly.',
  },
  'zh-CN': {
    title: '沙盒账号',
    about: '此页面代替真实的第三方账号服务。填写任意身份即可，系统不会核实。',
    email: '邮箱',
    name: '姓名',
    verified: '邮箱已验证',
    go: '以此身份继续',
    cancel: '取消',
    wrong: '请填写邮箱和姓名。',
    refusedTitle: '无法继续',
    refusedText: '发起请求的商店未在此登记，或请求有误。',
  },
} as const satisfies Record<Language, object>;
