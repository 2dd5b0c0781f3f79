/** What people of the campus write: short, concrete, about things rather than persons. */
import type { HazardKind } from '@louyu/shared/domain/hazards/state';

/** Notes of inspectors beside a failed item, by the item's key. */
export const FINDING_NOTES: Record<string, string[]> = {
  appliance: ['桌下有热得快，已拔下', '插排上接着电煮锅', '床边有电热毯，还没用'],
  wiring: ['插排串接了两个，放在床沿', '墙面插座松动，周围发黑', '私拉电线到上铺'],
  charging: ['人不在，充电宝在床上充电', '阳台有电动车电池', '充电器整晚插着，外壳发烫'],
  fire: ['阳台有烟头', '桌上有点过的蜡烛'],
  escape: ['门后堆了纸箱，房门只能开一半', '过道放着行李箱，走不过两个人'],
  lock_window: ['门锁反锁后从里面打不开', '窗扇关不严，风大时晃动', '护栏有一根松了'],
  water: ['洗手池下面滴水，地面湿了一片', '天花板有渗水痕迹，靠近灯'],
  floor: ['地面有水渍和碎纸', '门口积灰较多'],
  beds_desks: ['两张桌面有隔夜外卖'],
  balcony_washroom: ['下水不畅，有积水', '晾晒衣物挡住窗口'],
  waste: ['垃圾没有及时带走，有味道', '垃圾袋放在门后'],
};

/** What is reported at a door. */
export const DOOR_REPORTS: Partial<Record<HazardKind, string[]>> = {
  wiring: ['靠门的插座松了，插上去会冒火花。', '插座周围发黑，不敢再用。'],
  appliance: ['隔壁晚上用大功率电器，跳闸好几次。'],
  charging: ['楼梯口有人给电动车电池充电。'],
  escape: ['楼道尽头的防火门前堆了纸箱，推不开。', '消防通道停着两辆自行车。'],
  lock_window: ['门锁卡住，钥匙要拧很久才能开。', '窗户把手掉了，关不上。'],
  water: ['卫生间水管漏水，已经流到过道。', '天花板滴水，下面就是插座。'],
  structure: ['上铺的护栏松动，晃得厉害。', '墙皮掉了一大块，还在往下掉。'],
  hygiene: ['公共水房的下水道堵了，有味道。'],
  other: ['走廊的灯坏了，晚上很暗。', '楼梯扶手有一段松了。'],
};

export const ACCEPT_NOTES = ['已登记，明天上午安排维修', '已通知电工', '收到，今天去看', ''];
export const FIX_NOTES: Record<HazardKind, string[]> = {
  appliance: ['电器已由本人收好带离寝室', '已断开，线路检查正常'],
  wiring: ['已更换插座，试用正常', '已拆除私拉的线，重新固定'],
  charging: ['电池已搬到楼外充电棚', '充电线已整理，提醒了同学'],
  fire: ['已清理，线路和被褥没有损坏'],
  escape: ['杂物已清走，门能完全打开', '自行车已移到车棚'],
  lock_window: ['已换锁芯，里外都能开', '已换把手，窗户关得严了'],
  water: ['已换水管，观察两小时没有再漏', '已疏通并擦干地面'],
  structure: ['已加固，请同学再看看', '已铲除松动的墙皮并补平'],
  hygiene: ['已疏通并冲洗干净'],
  other: ['已修好，试用正常'],
};
export const VERIFY_NOTES = ['现场看过，已经好了', '同学确认可以用', ''];
export const REOPEN_NOTES = ['还有一处没有修到，请再来一次'];

/** Letters left at a door with an answer that fits. */
export const LETTERS: [text: string, answer: string][] = [
  [
    '想递交入党申请书，不知道交给谁、有没有格式要求。',
    '可以先交给学院的联系人，格式没有硬性要求，手写即可。周三晚上我在活动室，可以当面说。',
  ],
  [
    '同屋的同学作息很晚，我睡不好，又不想把关系弄僵，怎么办？',
    '谢谢你说出来。可以先约一个都在的时间谈一次，我愿意陪着。如果谈不拢，我们再请指导员一起想办法。',
  ],
  [
    '四楼的热水这周停了三次，能不能问一下什么时候修好？',
    '已经和后勤确认，是水泵的问题，周五前更换。期间三楼和五楼的水房可以用。',
  ],
  [
    '最近学习压力有点大，想找人聊聊，但不想让很多人知道。',
    '可以的，你方便的时候约我，地点你来定。学校也有专门的老师，我可以陪你去。',
  ],
  [
    '希望检查提前说一声，有两次正在换衣服。',
    '你说得对，是我们考虑不周。以后检查前一天在楼层通知，敲门后等同学应声再进。',
  ],
  [
    '楼里有没有可以报名的志愿活动？',
    '有的，本月有楼道清洁和新生安全讲解两项，报名表在一楼值班台。',
  ],
  ['晾衣间的晾衣杆断了一根，挂不了几件。', '已经报给后勤，换好以后在楼层通知。谢谢提醒。'],
  ['能不能在楼里设一个放旧书的地方？', '好主意，我们在活动室放了一个书架，明天就可以用。'],
];
