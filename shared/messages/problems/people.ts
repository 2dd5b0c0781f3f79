/** What refusals of people, imports, records and conduct say. */
import type { PEOPLE_CODES } from '../../domain/kernel/problem-codes/people';
import { type Text, listed } from './wording';

export const PEOPLE_TEXTS: Record<(typeof PEOPLE_CODES)[number], Text> = {
  'conduct.about_yourself': '不能记录自己。',
  'conduct.in_future': '发生日期不能晚于今天。',
  'conduct.wrong_state': '这条记录已经定稿或撤回，不能再改。',
  'conduct.window_open': '还在本人说明的期限内，等他说明或期满后再定稿。',
  'conduct.already_remarked': '你已经写过说明了。',
  'conduct.no_longer_appointed': '你已不担任记录时的职务，请由现任同志处理。',
  'records.unknown_kind': '没有这一类记录，请重新打开“我的记录”。',
  'records.not_yours': '这条记录不是关于你的，或者已经删除。',
  'records.nobody_answers': '这类记录由系统自动留存，没有可以更正的内容。',
  'records.already_asked': '这条记录你已经提过异议，请等待答复。',
  'records.already_answered': '这条异议已经有人答复了。',
  'records.not_yours_to_answer': '这条异议应由其他同志答复：记录人和本人不能自己处理。',
  'records.nothing_sealed': '目前还没有封存的记录，请过几分钟再试。',
  'organization.yourself': '这件事涉及你自己，请由别的同志办理。',
  'organization.already_left': '这位同志已经离校，不能再办理。',
  'organization.nothing_changes': '和现在登记的一样，没有需要改的。',
  'organization.in_future': '日期不能晚于今天。',
  'organization.number_taken': '这个学号（工号）已经登记过了，请先搜索核对。',
  'organization.unknown_room': '没有这个房间，请核对楼号和房间号。',
  'organization.wrong_scope': '这个职务不能这样任命，请核对任职的楼栋、学院或班级。',
  'organization.empty_period': '任职的起止时间不对，结束时间要晚于开始时间和今天。',
  'organization.in_the_past': '开始日期不能早于今天。',
  'organization.already_holds': '这位同志在这段时间已经担任这个职务。',
  'organization.lives_elsewhere': '楼宇党小组的成员要住在本楼，请核对住址。',
  'organization.leader_is_no_member': '组长要从本楼学生党员中产生，请先把这位同志列为本楼党员。',
  'organization.not_held': '这位同志没有担任这个职务，请刷新后再看。',
  'organization.last_administrator': '这是最后一位管理员，请先任命另一位。',
  'organization.no_stand_in': '这个职务不设代理。',
  'organization.stands_in_for_self': '不能由本人代理自己。',
  'organization.closed': '这个组织已经撤销，请刷新后再看。',
  'organization.still_in_use': '还有在任的负责人或在册的同学，先办理交接再撤销。',
  'organization.building_taken': '有一栋楼已经属于别的党小组，请核对。',
  'organization.not_your_office': '这件事由上一级或别的部门办理，请联系他们。',
  'organization.misshapen':
    '请核对：合并要把几个组并成一个，拆分要把一个组分成几个，前后的楼栋要一致；新设不撤旧组，撤销不设新组。',
  'organization.handover_settled': '这项交接已经办结了。',
  'organization.reason_required': '没有接手的人时，请写明原因。',
  'organization.code_unknown': ({ left }) =>
    left === undefined
      ? '加入码是 10 位字母和数字，请对照纸条再看一遍。'
      : `没有找到这个加入码，请对照纸条再看一遍。还可以再试 ${String(left)} 次。`,
  'organization.code_expired': '这个加入码过期了，请找发码的同志重新领一个。',
  'organization.code_spent': '这个加入码已经失效了，请找发码的同志重新领一个。',
  'organization.already_bound':
    '这个加入码的主人已经绑定过微信。如果不是本人操作，请马上联系楼宇党小组组长。',
  'organization.identity_bound': '这个微信已经绑定了登记信息，不用再加入。',
  'organization.joining_locked': '连续输错的次数太多，暂时不能再试。加入码还有效，过后再输入就行。',
  'organization.nobody_to_join': '这里的同志都已经加入，不用再发加入码。',
  'organization.not_bound': '这位同志还没有绑定微信，发加入码就可以。',
  'organization.rebinding_not_asked': '还没有人申请换绑，请先由一位同志申请。',
  'organization.same_officer': '申请和确认要由两位同志分别办理。',
  'imports.file_missing': '没有找到上传的文件，请重新选择文件上传。',
  'imports.file_too_large': '文件超过 15 MB。请只保留名单本身，去掉图片和其他工作表后再上传。',
  'imports.wrong_kind_of_file':
    '这个文件不是表格。请用 Excel 或 WPS 另存为 .xlsx，或导出 CSV 后再上传。',
  'imports.old_format':
    '这是旧版 .xls 文件，或者文件加了密码。请在 Excel 或 WPS 里去掉密码，另存为 .xlsx 后再上传。',
  'imports.has_macros': '文件里带有宏，为了安全没有打开。请另存为不带宏的 .xlsx 后再上传。',
  'imports.unpacks_too_large':
    '文件解开后大得不正常，没有打开。请新建一个工作簿，只把名单复制过去再上传。',
  'imports.unreadable': '文件已经损坏，打不开。请在 Excel 或 WPS 里打开后另存一次，再上传。',
  'imports.no_header': (details) =>
    `没有找到表头。表格里要有一行列名，至少写上${listed(details['columns'])}。可以下载模板对照。`,
  'imports.columns_missing': (details) =>
    `表头里缺少${listed(details['columns'])}，请补上后再上传。`,
  'imports.column_twice': (details) =>
    `有两列都是「${String(details['column'])}」，不知道该看哪一列。请删去一列后再上传。`,
  'imports.header_only': '表格里只有表头，没有名单。',
  'imports.too_many_rows': (details) =>
    `行数太多了，一次最多 ${String(details['most'])} 行，请分成几个文件。`,
  'imports.wrong_state': '这次导入的状态已经变化，请看过最新情况再操作。',
  'imports.read_again': '名单是三天前读取的，情况可能变了，请重新上传一次。',
  'imports.nothing_to_write': '这份名单和现在登记的完全一致，没有需要导入的内容。',
  'imports.undo_window_over': '导入已经超过七天，不能撤销了。',
  'imports.export_over': '这份导出已经过期，请重新导出。',
  'imports.export_too_large': '人数太多，一次导不完，请按学院导出。',
  'imports.unknown_college': '没有找到这个学院，请重新选择。',
};
