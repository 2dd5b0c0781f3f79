/** Facts about persons as an instructor or a leader writes them, and what people say to them. */
import type { ConductCategory } from '@louyu/shared/domain/conduct/state';

export const FACTS: Record<ConductCategory, string[]> = {
  helped_others: [
    '同寝室同学脚扭伤两周，每天帮忙打饭、打水，陪同去校医院。',
    '发现楼道有人低血糖晕倒，送到值班室并守到校医来。',
  ],
  public_service: [
    '连续四周参加楼道清洁，把废旧电池单独收集后送到回收点。',
    '新生报到日在一楼值守全天，给三十多位家长指路。',
  ],
  exemplary_room: ['寝室连续六次检查全部合格，主动给隔壁介绍收纳办法。'],
  safety_breach: [
    '在寝室使用热得快烧水，检查时当场拔下，本人在场。',
    '把插排放在床上给手机充电，提醒后一周内再次发现。',
  ],
  disturbance: ['凌晨一点后在寝室外放游戏声音，同楼层两间寝室反映。'],
  duty_neglected: ['本周巡查没有到，也没有提前说明，由搭档一个人完成。'],
  dishonest_record: ['有两间寝室没有进门，检查表填写为全部合格，复查时本人承认。'],
};

export const REMARKS: Record<'good' | 'bad', string[]> = {
  good: ['举手之劳，同学们都在帮忙。', '谢谢记录，我会继续做下去。'],
  bad: [
    '情况属实，已经把东西处理掉，以后不会再用。',
    '那天有补考，没有来得及请假，之后已经补上。',
    '声音是外放没有关好，已经向两间寝室道歉。',
  ],
};

export const WITHDRAWN = '核对值班表后发现记错了人，特此撤回。';
