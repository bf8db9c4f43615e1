/** Given and family names of the demo's shoppers, by the language they shop in. */
export interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const english: NamePool = {
  given: words(`
    Ada Aisha Alejandro Amelia Anders Anika Arthur Beatriz Ben Camille Carlos Chloe Clara Dario Diego
    Edith Elena Eli Emil Esther Farah Felix Fiona Freya George Grace Hannah Harriet Hugo Ines Isaac
    Ivy Jonas Josephine Julia Kamal Kofi Lars Leila Leo Louise Lucas Maja Marco Margot Martha Mateo
    Mina Nadia Nathan Nell Noah Olga Oscar Otto Paula Priya Rafael Rosa Ruth Samir Sara Simon Sofia
    Tess Theo Tilda Victor Wanda Yusuf`),
  family: words(`
    Adeyemi Andersson Bakker Baptiste Becker Bell Bianchi Brennan Campbell Castro Chaudhry Clarke
    Costa Dahl Diaz Dubois Ellis Ferreira Fischer Fleming Gallagher Garcia Haddad Hansen Hoffmann
    Hughes Ivanova Jensen Kaya Keller Kowalski Lambert Larsen Lindgren Lopez Mahmoud Marino Mensah
    Meyer Moreau Murphy Nakamura Novak Okonkwo Olsen Osei Patel Petrov Quinn Reyes Ricci Rossi Santos
    Schmidt Sharma Silva Sokolov Sullivan Tanaka Torres Ueda Vermeer Visser Walsh Weber Whitfield
    Wolff Yilmaz Young Zimmer`),
};

const chinese: NamePool = {
  given: words(`
    安然 博文 晨曦 春燕 丹 东升 恩泽 芳 飞 国强 海涛 浩然 红梅 慧 佳怡 嘉豪 建国 静怡 娟 俊杰 开心 可欣 兰 乐天 丽华 立新 林 玲 梦瑶 敏 明哲 娜 宁 佩琪 鹏 琪 倩
    庆 秋月 若曦 珊 诗涵 书文 爽 思远 涛 天佑 婷 万里 薇 文静 西西 晓东 小满 欣然 秀英 雪 雅琴 阳 一鸣 宜 雨桐 玉兰 远航 悦 泽宇 之遥 志强 子涵 紫萱`),
  family: words(`
    陈 程 崔 戴 邓 丁 董 杜 范 方 冯 付 高 郭 韩 何 贺 胡 黄 贾 江 蒋 金 康 孔 赖 李 梁 林 刘 龙 卢 陆 吕 罗 马 毛 孟 潘 彭 钱 秦 邱 任 沈 石 宋 苏 孙
    谭 唐 陶 田 汪 王 魏 文 吴 夏 肖 谢 徐 许 薛 杨 姚 叶 于 袁 张`),
};

export const names = { en: english, 'zh-CN': chinese } as const;

/** A full name as its language writes it: given name first in English, family name first in Chinese. */
export function fullName(locale: keyof typeof names, given: string, family: string): string {
  return locale === 'zh-CN' ? `${family}${given}` : `${given} ${family}`;
}
