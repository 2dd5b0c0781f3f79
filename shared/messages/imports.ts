/** The Chinese words of imports: columns, kinds, what is wrong with a row and what to do. */
import { titleOf } from '../domain/organization/import/fields';
import type {
  BadRow,
  Field,
  ImportKind,
  ImportState,
  RowFault,
  SkipReason,
} from '../domain/organization/import/state';

export const IMPORT_KIND_TERMS: Record<ImportKind, string> = {
  students: '学生名单',
  staff: '教职工名单',
  classes: '班级和辅导员',
  rooms: '房间',
  buildings: '楼栋',
};

export const IMPORT_STATE_TERMS: Record<ImportState, string> = {
  read: '待确认',
  writing: '正在导入',
  written: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
};

export const ROW_FAULT_TEXTS: Record<RowFault, string> = {
  formula: '这一格是公式，请复制后“选择性粘贴—数值”',
  cell_error: '这一格是错误值，请改成正确的内容',
  number_missing: '没有填学号或工号',
  number_unreadable: '学号或工号里有认不出的字符',
  number_rounded:
    '学号或工号被表格软件改成了科学计数，后几位已经丢失，请把这一列设为“文本”后重新填写',
  number_ambiguous: '学号或工号前面的 0 丢了，登记里有多个可能的人，请补全',
  name_missing: '没有填姓名',
  name_unreadable: '姓名里有认不出的字符',
  gender_missing: '新登记的人要填性别',
  gender_unreadable: '性别请填“男”或“女”',
  college_missing: '没有填学院',
  college_unknown: '没有这个学院，请核对名称',
  class_missing: '没有填班级',
  class_unknown: '这个学院没有这个班级，请先导入班级，或核对名称',
  class_ambiguous: '有多个学院都有这个班级，请填写学院',
  building_missing: '没有填楼栋',
  building_unknown: '没有这栋楼，请先导入楼栋，或核对楼号',
  room_missing: '没有填房间',
  room_unreadable: '房间认不出来，请写成“3-412”这样的形式',
  room_unknown: '没有这个房间，请先导入房间，或核对房号',
  room_not_for_living: '这个房间是活动室，不住人',
  wrong_house: '性别和这栋楼的住宿性别不一致',
  day_unreadable: '日期认不出来，请写成“2026-09-01”',
  day_in_future: '日期不能晚于今天',
  left_already: '这个人没有登记过，又已经离校，不需要导入',
  other_kind: '这个号码登记的是另一类人员，请核对',
  count_unreadable: '请填写数字',
  use_unreadable: '用途请填“住宿”或“党员活动室”',
  counsellor_unknown: '没有找到这位教职工，请填写工号，并先导入教职工名单',
  contradicts: '表里有几行说的是同一个，内容却不一样，请只留正确的一行',
};

export const SKIP_TEXTS: Record<SkipReason, string> = {
  changed_since: '读取名单之后，这里已经有人改过，没有覆盖',
  refused: '按现在的情况不能这样改',
  exists_by_now: '读取名单之后已经登记过了',
  stays: '新建的楼栋和房间撤销时保留',
};

/** What is wrong with a row, column by column, as one line. */
export const faultsText = ({ faults }: Pick<BadRow, 'faults'>, kind: ImportKind): string =>
  faults
    .map(({ fault, field }) => {
      const column = field ? `${titleOf(field, kind)}：` : '';
      return `${column}${ROW_FAULT_TEXTS[fault]}`;
    })
    .join('；');

export const STANDING_TITLE = '状态';

/** The title of what would be different. */
export const differenceTitle = (field: Field | 'standing', kind: ImportKind): string =>
  field === 'standing' ? STANDING_TITLE : titleOf(field, kind);
