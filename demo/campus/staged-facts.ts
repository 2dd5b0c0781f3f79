/** What is recorded about the candidates on the stage, long before anybody asked. */
import type { ConductCategory } from '@louyu/shared/domain/conduct/state';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { Chance } from './chance';
import { type Course, type FactHistory, tellFact } from './conduct-course';
import { type Setting, leaderIn, personIn } from './setting';
import type { Stage } from './stage';

interface Told {
  about: PersonId;
  category: ConductCategory;
  daysAgo: number;
  text: string;
  remark?: string;
  ends?: Course['ends'];
  byLeader?: boolean;
}

const HEATER = '在寝室使用热得快烧水，检查时当场拔下，本人在场。';
const AGAIN = '把插排放在床上给手机充电，提醒后一周内再次发现。';
const ALONE = '本周巡查没有到，也没有提前说明，由搭档一个人完成。';
const HELPED = '同寝室同学脚扭伤两周，每天帮忙打饭、打水，陪同去校医院。';

const script = ({ held, toAsk, heldElsewhere, activist }: Stage): Told[] => [
  {
    about: held,
    category: 'safety_breach',
    daysAgo: 52,
    text: HEATER,
    remark: '情况属实，热得快当天就交到值班室了。',
  },
  { about: held, category: 'safety_breach', daysAgo: 40, text: AGAIN },
  { about: held, category: 'helped_others', daysAgo: 36, text: HELPED, byLeader: true },
  {
    about: toAsk,
    category: 'safety_breach',
    daysAgo: 44,
    text: HEATER,
    remark: '那天热水停了，我知道不应该，已经处理掉。',
  },
  { about: toAsk, category: 'duty_neglected', daysAgo: 30, text: ALONE, byLeader: true },
  {
    about: toAsk,
    category: 'public_service',
    daysAgo: 24,
    text: '连续四周参加楼道清洁，把废旧电池单独收集后送到回收点。',
  },
  {
    about: heldElsewhere,
    category: 'dishonest_record',
    daysAgo: 50,
    text: '有两间寝室没有进门，检查表填写为全部合格，复查时本人承认。',
    remark: '当时怕来不及，我错了，已经逐间补查。',
  },
  { about: heldElsewhere, category: 'duty_neglected', daysAgo: 43, text: ALONE },
  {
    about: activist,
    category: 'disturbance',
    daysAgo: 1,
    text: '凌晨一点后在寝室外放视频，隔壁寝室反映一次。',
    ends: 'open',
  },
  {
    about: activist,
    category: 'public_service',
    daysAgo: 2,
    text: '主动整理一楼的旧书架，并登记造册。',
    remark: '谢谢记录，书架欢迎大家来用。',
    ends: 'open',
    byLeader: true,
  },
];

/** The facts of the stage; the newest still wait for a remark or for their author. */
export function stagedFacts(stage: Stage, set: Setting): FactHistory[] {
  const chance = new Chance('conduct on the stage');
  return script(stage).map(({ about: id, byLeader, daysAgo, ends = 'final', ...said }) => {
    const about = personIn(set, id);
    const { buildingId } = about;
    const author = byLeader ? leaderIn(set, buildingId ?? '') : `instructor-${buildingId}`;
    const at = set.almanac.at(daysAgo, 16);
    const course = { ...said, about, author: personIn(set, author), at, ends };
    return tellFact(course, chance.id(), set);
  });
}
