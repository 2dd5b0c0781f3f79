/** What members write on contact sheets: what was needed, what they did, what follows. */
import type { MeetingPlace, Need } from '@louyu/shared/domain/duties/contact-record';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';

export interface Wording {
  needs: Need[];
  where: MeetingPlace;
  asked: string;
  done: string;
  /** What is promised, and the words once it is kept. */
  follow: [what: string, outcome: string] | null;
}

const ROOM: Wording[] = [
  {
    ...{ needs: ['study'], where: 'room', asked: '两位同学高数跟不上，不知道从哪里补' },
    done: '一起看了前两章的例题，约好周末复习',
    follow: ['周六上午在活动室一起复习', '三个人都来了，把错题讲完了'],
  },
  {
    ...{ needs: ['daily_life'], where: 'room', asked: '热水时间短，晚课回来洗不上' },
    done: '记下时间，答应去问宿管',
    follow: ['问清热水时间并告诉他们', '已延长半小时，在楼层通知了'],
  },
  {
    ...{ needs: ['getting_along'], where: 'activity_room', asked: '作息不一样，晚上灯光有影响' },
    done: '四个人坐下来商量，写了一张作息约定',
    follow: ['两周后再看看约定管不管用', '大家都说好多了'],
  },
  {
    ...{ needs: ['none'], where: 'room', asked: '', done: '坐了一会儿，都挺好，提醒了用电安全' },
    follow: null,
  },
  {
    ...{ needs: ['safety'], where: 'room', asked: '插排不够用，串着用' },
    done: '讲了为什么不能串接，一起把线理好',
    follow: null,
  },
];

const CLASS: Wording[] = [
  {
    ...{ needs: ['study', 'future'], where: 'classroom', asked: '想听学长讲考研和找工作的经历' },
    done: '参加了班会，把想法记下来报给学院',
    follow: ['请一位学长来班里讲一次', '周三晚上讲了一个半小时，来了三十多人'],
  },
  {
    ...{ needs: ['thought'], where: 'classroom', asked: '对入党的程序不清楚，不知道怎么写申请' },
    done: '讲了流程，留下联系方式',
    follow: null,
  },
  {
    ...{ needs: ['daily_life'], where: 'online', asked: '小组作业没有地方讨论' },
    done: '把活动室的开放时间发到班里',
    follow: null,
  },
];

const BUILDING: Wording[] = [
  {
    ...{ needs: ['safety'], where: 'elsewhere', asked: '二楼防火门关不严，楼梯口堆了纸箱' },
    done: '拍照报给后勤，和宿管一起清了纸箱',
    follow: ['三天后看防火门修好没有', '已经修好，能自己关上'],
  },
  {
    ...{ needs: ['none'], where: 'elsewhere', asked: '', done: '从一楼走到顶楼，通道和灯都正常' },
    follow: null,
  },
];

/** Wordings that fit a kind of duty. */
export const WORDINGS: Partial<Record<RosteredKind, Wording[]>> = {
  room: ROOM,
  class: CLASS,
  building: BUILDING,
};

export const PRAISE = ['很细心，时间也安排得好', '问得具体，做得实在', '后续跟上了，继续保持'];
export const ASK_FOR_MORE = ['请补充一下同学具体怎么说的', '说好的事要写清哪天办完'];
