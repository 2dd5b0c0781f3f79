/** What one may do at a door, in words. */
import type { DoorAct } from '@louyu/shared/domain/nameplates/rules';

export const DOOR_ACTS: Record<DoorAct, { title: string; note: string }> = {
  report_hazard: { title: '报告隐患', note: '看到不安全的地方，拍下来交给后勤' },
  leave_message: { title: '给负责人留言', note: '只有负责人能看到，凭回执看答复' },
  inspect: { title: '开始检查', note: '按今天的检查表逐项看' },
  own_room: { title: '看本寝室的记录', note: '检查、隐患和你的说明都在这里' },
};
