import type { Locale } from '@pushcart/domain';

interface Words {
  readonly invoice: string;
  readonly credit_note: string;
  readonly slip: string;
  readonly buyer: string;
  readonly forgotten: string;
  readonly number: string;
  readonly issued: string;
  readonly order: string;
  readonly ordered: string;
  readonly corrects: string;
  readonly taxId: string;
  readonly item: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  readonly goods: string;
  readonly delivery: string;
  readonly total: string;
  readonly credited: string;
  readonly net: (rate: string) => string;
  readonly tax: (rate: string) => string;
  readonly included: string;
  readonly paid: (provider: string, date: string) => string;
  readonly refunded: (provider: string, date: string) => string;
  readonly deliverTo: string;
  readonly note: string;
  readonly units: (count: number) => string;
  readonly page: (page: number, pages: number) => string;
}

const en: Words = {
  invoice: 'Invoice',
  credit_note: 'Credit note',
  slip: 'Packing slip',
  buyer: 'Billed to',
  forgotten: 'No longer kept',
  number: 'Number',
  issued: 'Issued',
  order: 'Order',
  ordered: 'Ordered',
  corrects: 'Corrects invoice',
  taxId: 'Tax ID',
  item: 'Item',
  quantity: 'Qty',
  unitPrice: 'Unit price',
  amount: 'Amount',
  goods: 'Goods',
  delivery: 'Delivery',
  total: 'Total',
  credited: 'Given back',
  net: (rate) => `Net at ${rate}`,
  tax: (rate) => `Tax ${rate}`,
  included: 'Prices include tax.',
  paid: (provider, date) => `Paid by ${provider} on ${date}`,
  refunded: (provider, date) => `Paid back by ${provider} on ${date}`,
  deliverTo: 'Deliver to',
  note: 'The shopper asks',
  units: (count) => (count === 1 ? '1 unit' : `${count} units`),
  page: (page, pages) => `Page ${page} of ${pages}`,
};

const zh: Words = {
  invoice: '发票',
  credit_note: '红字发票（退款单）',
  slip: '装箱单',
  buyer: '购买方',
  forgotten: '已不再保留',
  number: '编号',
  issued: '开具日期',
  order: '订单号',
  ordered: '下单日期',
  corrects: '对应发票',
  taxId: '税号',
  item: '商品',
  quantity: '数量',
  unitPrice: '单价',
  amount: '金额',
  goods: '商品金额',
  delivery: '配送费',
  total: '合计',
  credited: '退还金额',
  net: (rate) => `不含税金额（${rate}）`,
  tax: (rate) => `税额（${rate}）`,
  included: '价格均已含税。',
  paid: (provider, date) => `${date}通过${provider}支付`,
  refunded: (provider, date) => `${date}通过${provider}退回`,
  deliverTo: '收货人',
  note: '买家留言',
  units: (count) => `共 ${count} 件`,
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
};

export const DOCUMENT_WORDS: Readonly<Record<Locale, Words>> = { en, 'zh-CN': zh };

/** Dates, amounts and rates as the language writes them. */
export function documentFormat(locale: Locale, timeZone: string) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    date: (at: Date | string) => date.format(new Date(at)),
    /** Of basis points. */
    rate: (basisPoints: number) => percent.format(basisPoints / 10_000),
    country: (code: string) => countries.of(code) ?? code,
  };
}
