/**
 * What columns are called in the systems that universities export from, as data. A new
 * system's word is one more word here. The first is what our own files use.
 */
import type { Field, ImportKind } from './state';

export const TITLES: Record<Field, readonly string[]> = {
  number: [
    '学号',
    '工号',
    '学生号',
    '学籍号',
    '学生学号',
    '职工号',
    '教工号',
    '教职工号',
    '人员编号',
    '学工号',
    '学号工号',
    '学工编号',
    'studentno',
    'studentid',
    'studentnumber',
    'staffno',
    'staffid',
    'no',
    'id',
    'xh',
  ],
  name: ['姓名', '学生姓名', '教师姓名', '名字', '中文姓名', '真实姓名', 'name', 'fullname', 'xm'],
  gender: ['性别', '男女', 'gender', 'sex', 'xb'],
  college: [
    '学院',
    '二级学院',
    '所属学院',
    '所在学院',
    '院系',
    '系部',
    '学院名称',
    '院系名称',
    '所属院系',
    '部门',
    '所在单位',
    '单位',
    'college',
    'school',
    'department',
  ],
  class: [
    '班级',
    '专业班级',
    '行政班级',
    '行政班',
    '班级名称',
    '所在班级',
    '所属班级',
    'class',
    'classname',
    'bj',
  ],
  building: [
    '楼栋',
    '楼号',
    '公寓楼',
    '宿舍楼',
    '楼宇',
    '公寓楼号',
    '宿舍楼号',
    '所在楼栋',
    '楼名',
    '公寓',
    'building',
  ],
  room: [
    '宿舍',
    '寝室号',
    '寝室',
    '宿舍号',
    '公寓房间',
    '房间',
    '房间号',
    '房号',
    '住宿房间',
    '宿舍房间',
    '宿舍地址',
    '住宿地址',
    '公寓房号',
    '住宿信息',
    'room',
    'roomno',
    'dorm',
    'dormitory',
  ],
  status: ['政治面貌', '政治面目', '政治身份', '面貌', 'politicalstatus', 'zzmm'],
  left_on: ['离校日期', '毕业日期', '离校时间', '毕业时间', '离职日期', 'lefton', 'graduatedon'],
  counsellor: [
    '辅导员工号',
    '辅导员编号',
    '辅导员职工号',
    '班主任工号',
    '辅导员',
    'counsellor',
    'counselor',
  ],
  beds: ['床位', '床位数', '床位数量', '人间', '可住人数', 'beds', 'capacity'],
  use: ['用途', '房间用途', '房间类型', 'use'],
  houses: ['住宿性别', '男女', '入住性别', '性别', 'houses'],
  floors: ['层数', '楼层数', '总层数', 'floors'],
  rooms_per_floor: ['每层房间数', '每层房间', '每层间数', 'roomsperfloor'],
};

interface Shape {
  /** Columns in the order of our own files. */
  columns: readonly Field[];
  required: readonly Field[];
}

export const SHAPES: Record<ImportKind, Shape> = {
  students: {
    columns: [
      'number',
      'name',
      'gender',
      'college',
      'class',
      'building',
      'room',
      'status',
      'left_on',
    ],
    required: ['number', 'name'],
  },
  staff: {
    columns: ['number', 'name', 'gender', 'college', 'left_on'],
    required: ['number', 'name'],
  },
  classes: { columns: ['class', 'college', 'counsellor'], required: ['class', 'college'] },
  rooms: {
    columns: ['building', 'room', 'college', 'beds', 'use'],
    required: ['room', 'college'],
  },
  buildings: {
    columns: ['building', 'houses', 'floors', 'rooms_per_floor'],
    required: ['building', 'houses', 'floors', 'rooms_per_floor'],
  },
};

/** How our own files call a column of a kind. */
export const titleOf = (field: Field, kind: ImportKind): string =>
  field === 'number' && kind === 'staff' ? '工号' : (TITLES[field][0] ?? field);
