import { type Language, writeDay, writeMoney } from './template.ts';

const lines = (...parts: readonly string[]) => parts.join('\n\n');

export const chinese: Language = {
  'verify-email': ({ shop, link }) => ({
    subject: `请确认您在${shop}的邮箱`,
    action: '确认邮箱',
    text: lines('请打开下面的链接，确认此邮箱属于您。链接 24 小时内有效。', link),
  }),
  'reset-password': ({ shop, link }) => ({
    subject: `重设您在${shop}的密码`,
    action: '重设密码',
    text: lines(
      '我们收到了重设密码的请求。链接只能使用一次，15 分钟内有效。',
      link,
      '如果不是您本人操作，请忽略本邮件，密码不会改变。',
    ),
  }),
  'password-changed': ({ shop }) => ({
    subject: `您在${shop}的密码已修改`,
    text: '其他设备均已退出登录。如果不是您本人操作，请立即重设密码并检查已登录的设备。',
  }),
  'second-factor-changed': ({ shop }) => ({
    subject: `您在${shop}的登录方式已变更`,
    text: '您的账户新增或移除了通行密钥、身份验证器或关联登录。如果不是您本人操作，请立即修改密码。',
  }),
  'phone-code': ({ shop, code }) => ({
    subject: '',
    text: `【${shop}】验证码 ${code}，5 分钟内有效。请勿告诉任何人，包括我们的工作人员。`,
  }),
  'staff-invitation': ({ shop, link }) => ({
    subject: `${shop}邀请您加入团队`,
    action: '加入团队',
    text: lines(`${shop}邀请您成为店铺成员。请用此邮箱登录或注册，并在 7 天内打开链接。`, link),
  }),
  'order-confirmed': ({ shop, number, total, link, bought }) => ({
    subject: `${shop}订单 ${number} 已确认`,
    action: '查看订单',
    rows: bought.map((line) => [`${line.name['zh-CN']} × ${line.quantity}`, writeMoney(line.total, 'zh-CN')]),
    text: lines(`感谢您的购买。我们已收到 ${writeMoney(total, 'zh-CN')}，正在为您备货。`, link),
  }),
  'order-shipped': ({ shop, number, link }) => ({
    subject: `${shop}订单 ${number} 已发货`,
    action: '查看物流',
    text: lines('包裹已交给承运商，您可以在这里查看物流：', link),
  }),
  'order-to-pay': ({ shop, number, due, link }) => ({
    subject: `${shop}订单 ${number} 待付款`,
    action: '去付款',
    text: lines(`商品已为您保留一天。请在此支付 ${writeMoney(due, 'zh-CN')}：`, link),
  }),
  'order-edited': ({ shop, number, total, due, link }) => ({
    subject: `${shop}订单 ${number} 已修改`,
    action: '查看订单',
    text: lines(
      `订单现在合计 ${writeMoney(total, 'zh-CN')}。`,
      due.amount === 0 ? '无需再付款。多付的金额将原路退回。' : `还需支付 ${writeMoney(due, 'zh-CN')}，付清后即打包。`,
      link,
    ),
  }),
  'order-ready': ({ shop, number, code, place, address, openingHours, keepUntil, link }) => ({
    subject: `${shop}：订单 ${number} 可以自提了`,
    text: lines(
      `请在柜台出示取货码：${code}`,
      `${place['zh-CN']}，${address}。${openingHours['zh-CN']}`,
      `为您保留至${writeDay(keepUntil, 'zh-CN')}。`,
      link,
    ),
  }),
  'parcel-shipped': ({ shop, number, trackingNumber, link }) => ({
    subject: `${shop}订单 ${number} 的一个包裹已发出`,
    text: lines(`承运商运单号为 ${trackingNumber}。您可以在这里查看该包裹以及其余商品的进度：`, link),
  }),
  'order-refunded': ({ shop, number, amount, link }) => ({
    subject: `${shop}订单 ${number} 退款`,
    action: '查看订单',
    text: lines(`${writeMoney(amount, 'zh-CN')} 将按原支付方式退回。`, link),
  }),
  'back-in-stock': ({ shop, product, link }) => ({
    subject: `${shop}的${product['zh-CN']}到货了`,
    action: '查看商品',
    text: lines(`您关注的${product['zh-CN']}已重新上架，数量有限，售完即止。`, link),
  }),
  'review-request': ({ shop, product, link }) => ({
    subject: `您对${product['zh-CN']}还满意吗？`,
    action: '写评价',
    text: lines(`您在${shop}购买的${product['zh-CN']}已使用数日，欢迎分享您的感受，供其他顾客参考。`, link),
  }),
  'low-stock': ({ shop, lines: rows, more, link }) => ({
    subject: `${shop}有${rows.length + more}项库存偏低`,
    text: lines(
      `${shop}的以下库存已达到或低于预警值：`,
      rows
        .map(
          ({ sku, name, warehouse, available, threshold }) =>
            `剩余${available}件（预警值${threshold}）· ${name['zh-CN']} · ${sku} · ${warehouse['zh-CN']}`,
        )
        .join('\n'),
      ...(more > 0 ? [`另有${more}项。`] : []),
      link,
    ),
  }),
  'webhook-disabled': ({ shop, host, reason, link }) => ({
    subject: `${shop}已停止向${host}推送事件`,
    action: '查看推送设置',
    text: lines(
      reason === 'gone'
        ? `${host}答复该地址已不存在（410），之后的事件不再推送。`
        : `${host}已连续五天未接收${shop}的任何事件，之后的事件不再推送。`,
      '恢复正常后，请重新启用，并补发错过的事件。',
      link,
    ),
  }),
};
