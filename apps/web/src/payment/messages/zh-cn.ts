export default {
  title: '其他支付方式',
  qr: {
    show: '手机扫码支付',
    scan: '请用手机钱包扫描二维码。',
    scanned: '已扫码，请在手机上确认，本页会自动更新。',
    alt: '手机扫码支付的二维码',
    none: '该支付服务不支持扫码，请使用上方按钮。',
  },
  credit: {
    label: '礼品卡',
    hint: '卡上的十六位字母和数字。',
    redeem: '使用',
    own: '使用我的余额 {amount}',
    paid: '已用余额支付 {amount}。',
    left: '还需支付 {amount}。',
  },
};
