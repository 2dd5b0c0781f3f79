/** Invented names: a surname and two characters, drawn apart. Nobody in particular is meant. */
import type { Chance } from './chance';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
  ...'苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤',
];

const FIRST = {
  female: [...'雨思若梓欣雅晓静婉清芷语书诗佳可心采依慧淑灵妙映舒宛沐知念初'],
  male: [...'子浩宇俊明志文建伟泽博承景嘉振瑞启立永思致远家安怀睿凌正德修'],
};

const SECOND = {
  female: [...'桐萱怡婷琪瑶菲玥宁涵妍然蕾洁莹岚薇彤霖曼禾蓉颖珂茜钰溪遥苒棠'],
  male: [...'轩辰航哲涛峰毅凯恒霖铭森旭磊昊栋鹏川野衡杭岳晟源帆翰朗桥舟奕'],
};

export type Gender = 'female' | 'male';

/** A name that fits the gender. */
export const inventName = (chance: Chance, gender: Gender): string =>
  chance.pick(SURNAMES) + chance.pick(FIRST[gender]) + chance.pick(SECOND[gender]);
