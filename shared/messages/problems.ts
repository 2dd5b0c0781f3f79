/**
 * The Chinese text of every refusal: what happened, that what was typed is safe, what to
 * do next. A code without text does not compile.
 */
import type { Obstacle } from '../domain/duties/state';
import type { ProblemCode } from '../domain/kernel/problem-codes';
import type { TermKind } from '../domain/care/terms';
import { TERM_ADVICE } from './care';
import { DEVELOPMENT_TEXTS } from './development';
import { OBSTACLE_TERMS } from './duties';

/** What only the client can meet: the network and the platform itself. */
export type ClientProblemCode = 'client.offline' | 'client.platform' | 'client.cancelled';

type Details = Record<string, unknown>;
type Text = string | ((details: Details) => string);

const count = (value: unknown): string => (Array.isArray(value) ? String(value.length) : '');

const listed = (value: unknown): string =>
  Array.isArray(value) ? value.map((each) => `「${String(each)}」`).join('、') : '';

const obstacleText = (rule: unknown): string => OBSTACLE_TERMS[rule as Obstacle] ?? '不符合条件';

function misplacedText(kind: unknown): string {
  const advice = TERM_ADVICE[kind as TermKind];
  if (!advice) return '有内容不要写在这里，请删掉后再提交。你填写的其他内容还在。';
  return `${advice.what}不要写在这里：${advice.instead}。你填写的其他内容还在。`;
}

const TEXTS: Record<ProblemCode | ClientProblemCode, Text> = {
  'kernel.unknown_procedure': '这个版本的小程序太旧了，请重新打开后再试。你填写的内容还在。',
  'kernel.no_identity': '没有拿到微信身份，请从微信里重新打开小程序。',
  'kernel.not_registered': '这里只对已登记的同学和老师开放，请联系楼宇党小组组长登记。',
  'kernel.forbidden': '这件事不在你负责的范围内，请联系负责的同志办理。',
  'kernel.invalid_input': '有内容没有填对，请检查标出的地方。你填写的内容还在。',
  'kernel.too_large': '内容太多了，请缩短文字后再提交。你填写的内容还在。',
  'kernel.not_found': '没有找到这条记录，可能已经被撤回。',
  'kernel.stale': '刚刚有人更新了这条记录，请看过最新内容后再提交。你填写的内容还在。',
  'kernel.command_missing': '这次提交缺少编号，请重新打开页面再试。你填写的内容还在。',
  'kernel.command_reused': '这份内容已经提交过，之后的修改请另外提交。',
  'kernel.invalid_recurrence': '这样的重复规则不支持，请选每周、每月的哪几天。你填写的内容还在。',
  'kernel.busy': '现在提交的人很多，请稍等几秒再试。你填写的内容还在。',
  'kernel.internal': '服务器没能完成这一步，已经记录下来。你填写的内容还在，请稍后再试。',
  'photos.not_an_image': '有一张照片无法识别，请换一张 JPG 或 PNG 照片。',
  'photos.too_large': '有一张照片超过 5 MB，请重新拍一张。',
  'photos.missing': '有一张照片没有传上来，请重新选择。你填写的内容还在。',
  'photos.empty': '有一张照片是空文件，请重新拍一张。你填写的内容还在。',
  'photos.damaged': '有一张照片没有传完整，请重新选择或重拍。你填写的内容还在。',
  'photos.too_many_pixels': '有一张照片超过 4000 万像素，请用普通拍照模式重拍。你填写的内容还在。',
  'photos.too_many': ({ most }) =>
    `一次最多交 ${String(most)} 张照片，请只留最能说明问题的。你填写的内容还在。`,
  'nameplates.unknown_code': '没有找到这块门牌，请核对门牌上的编码。',
  'nameplates.revoked_code': '这块门牌已经停用。请扫新的门牌，或联系楼宇党小组。',
  'nameplates.not_your_plate': '这块门牌上没有你的明示牌。',
  'duties.areas_out_of_range': ({ most }) =>
    `责任区数量要在 1 到 ${String(most)} 之间，每个责任区至少一间寝室。`,
  'duties.unknown_target': '有一项已经不在这张分工表里了，请看过最新情况再确认。你的调整还在。',
  'duties.wrong_number': ({ places }) =>
    `每一项要由 ${String(places)} 位不同的同志负责，请补上或去掉多余的人。你的调整还在。`,
  'duties.breaks_rule': ({ rule }) =>
    `有一项的安排不合规定（${obstacleText(rule)}），请换一位同志。你的调整还在。`,
  'duties.too_many': ({ most }) =>
    `有同志超过了上限（最多 ${String(most)} 项），请分给别人一些。你的调整还在。`,
  'duties.target_twice': '同一项安排了两次，请去掉一次。你的调整还在。',
  'duties.nothing_changes': '和现在的分工一样，没有要改的。',
  'duties.in_the_past': '不能从过去的日子开始，请选今天或以后。',
  'duties.empty_period': '结束的日子不能早于开始的日子。',
  'duties.leave_overlaps': '这几天你已经请过假了，请看看已有的请假。',
  'duties.no_leave': '你现在没有请假，不用销假。',
  'duties.in_future': '日期不能晚于今天。你填写的内容还在。',
  'duties.not_your_duty': '那一天这项工作不是由你负责，请核对日期。你填写的内容还在。',
  'duties.due_before': '后续事项的日期不能早于联系的日期。你填写的内容还在。',
  'duties.nothing_to_do': '这次联系没有等着办的事。',
  'duties.is_member': '这位同学已经是党员，不用列为党外骨干。',
  'duties.own_contact': '不能评价自己的记录，请由组长或老师来写。',
  'mailbox.unknown_receipt': '没有找到这张回执，请核对编码。',
  'mailbox.already_answered': '这封留言已经有人答复了。',
  'hazards.unknown_receipt': '没有找到这张回执，请核对编码。',
  'hazards.wrong_state': '这个隐患的状态已经变化，请看过最新情况再操作。',
  'hazards.fixer_cannot_verify': '整改的人不能自己验收，请由报告人或其他同志确认。',
  'hazards.photo_required': '请拍一张整改后的照片。',
  'hazards.too_many_rows': '这段时间的隐患太多，请缩短日期范围再导出。',
  'hazards.not_in_charge': '这处隐患现在由别的部门负责整改，请看过最新情况再办。',
  'hazards.reason_required': '请写明理由，有关的人都会看到。',
  'hazards.extension_asked': '已经申请过延期，正在等答复。',
  'hazards.no_extension_asked': '这处隐患没有等待答复的延期申请，可能已经有人答复了。',
  'hazards.no_more_extensions': '延期次数已经用完。办不了的，请说明原因上报。',
  'hazards.extension_too_long': ({ latest }) =>
    `延期要晚于现在的期限，最晚到 ${String(latest)}。你写的理由还在。`,
  'hazards.own_request': '不能自己答复自己提出的事，请由另一位同志决定。',
  'hazards.department_decides': '暂缓整改只能由公寓党建指导部决定。',
  'hazards.cannot_be_tolerated': '紧急隐患不能暂缓整改。',
  'hazards.day_out_of_range': ({ latest }) =>
    `请选今天起到 ${String(latest)} 之间的日子。你写的理由还在。`,
  'hazards.fixer_cannot_regrade': '负责整改的人不能自己改定级，请由楼宇党小组或老师来定。',
  'hazards.same_grade': '定级没有变化，不用改。',
  'hazards.cannot_merge':
    '这两处不能合并：要在同一层，并进先报告的那一处，而且那一处还没有销号。',
  'inspections.own_room': '这是你自己的寝室，检查由别的同志负责。',
  'inspections.wrong_building': '这个房间不在你负责的楼栋。',
  'inspections.wrong_room': '这个房间不在这一轮巡查里。',
  'inspections.not_your_round': '这一轮巡查由别的同志负责。',
  'inspections.already_submitted': '这间房这一轮已经有人检查并提交了。你的草稿仍保留在手机上。',
  'inspections.unknown_template': '检查表已经更新，请打开新表核对后提交。你填写的内容还在。',
  'inspections.unknown_item': '检查表里没有这一项，请重新打开检查表。你填写的内容还在。',
  'inspections.answer_unsaid': '有一项还没有写上分数、数目或文字。你填写的内容还在。',
  'inspections.draft_exists': '已经有一份正在写的草稿，请接着那一份改。你写的内容还在。',
  'inspections.edition_published': '这一版已经发布，不能再改。要改请起草新的一版。',
  'inspections.edition_not_published': '只有发布了的版本可以停用。',
  'inspections.form_empty': '检查表要有名称，每一部分至少要有一项。草稿还在。',
  'inspections.form_unsound': '有一项还不能这样问，请看标出的地方。草稿还在。',
  'inspections.draw_not_ahead':
    '开奖日要在明天到两周之内：先封存，后开奖，谁也改不了。你填写的内容还在。',
  'inspections.draw_too_many': (details) =>
    `这栋楼只有 ${count(details['rooms'])} 间可以抽，请少抽几间。`,
  'inspections.draw_value_form': (details) =>
    `开奖号码应该是 ${count(details['groups'])} 个数，请对照公告再填一次。`,
  'inspections.draw_settled': '这次抽查已经抽完或作废，请看它现在的样子。',
  'inspections.draw_too_early': '还没有到开奖的时候，开奖当晚 22:00 以后再填。',
  'inspections.draw_same_person': '号码是你填的，请另一位同志自己查一遍公告再核对。',
  'inspections.draw_values_differ':
    '你查到的号码和先前填的不一样。请两位一起对照公告；确实填错了，就把这次抽查作废，重新封存一次。',
  'inspections.presence_required':
    '抽查不提前通知，要有同学在场才能进门。没有人在，就按没查成记。你填写的内容还在。',
  'inspections.round_cancelled':
    '这一轮已经取消。你填写的内容还在手机上，可以改成单独记一次，也可以不交。',
  'inspections.window_unsound': '开始时间要早于结束时间。你填写的内容还在。',
  'inspections.plan_never': (details) => `按这样选，${count(details['days'])} 天里没有一天会检查。请改重复的日子，或少避开一些。`,
  'inspections.plan_stopped': '这个计划已经停了，请看它现在的样子。',
  'inspections.round_over': '这一轮已经做完或取消，不能再取消。',
  'inspections.same_sex': '进寝室检查默认请同性的两位。要请别的同志去，请在下面写明原因，原因会和这一轮一起留下。',
  'inspections.item_missing': (details) => `还有 ${count(details['items'])} 项没有填写。`,
  'inspections.photo_required': '不合格的项目请拍一张照片，只拍隐患，不拍人。',
  'inspections.severity_required': '不合格的项目请选择严重程度。',
  'inspections.reason_required': '请写明没能检查的原因。',
  'inspections.pair_required': '一轮巡查需要同楼的两位同志一起负责。',
  'inspections.due_in_past': '完成时间要晚于现在。',
  'inspections.hearing_over': '说明和异议的期限已过。你仍然可以在“我的记录”里提出更正。',
  'inspections.already_explained': '你已经写过说明，它一直放在这份记录旁边。',
  'inspections.already_objected': '这次检查你们寝室已经提过异议，正在处理或已有结果。',
  'inspections.nothing_to_object': '请至少选一项不合格的项目，或者选“检查方式”。',
  'inspections.no_objection': '这份记录没有待处理的异议，可能别的同志刚刚处理过了。',
  'inspections.own_inspection':
    '检查人、同一轮的搭档和住在里面的同学不能处理这个异议，请由别的同志处理。你写的内容还在。',
  'inspections.rule_on_each': '每一项异议都要给出结论。你写的内容还在。',
  'inspections.not_milder': '改轻时，请选比原来轻的程度。',
  'inspections.not_attributable': '只有不合格的安全项目可以认定到个人；卫生是整个寝室的事。',
  'inspections.struck': '这一项经异议已经划去，不能再认定到个人。',
  'inspections.nobody_lives_there': '这间寝室现在没有登记住着的同学，没有人可以听取。',
  'inspections.already_asked': '这一项已经在听取寝室同学的说法，不用再发起。',
  'inspections.attribution_settled': '这件事已经有了结果。你写的内容还在。',
  'inspections.already_stated': '你已经说过了，原话一直保留。',
  'inspections.own_attribution':
    '检查人、发起人和住在里面的同学不能认定，请由别的同志认定。你写的内容还在。',
  'inspections.hearing_open': '还有同学没有说，请等大家都说完，或者等听取期限结束再认定。',
  'inspections.objection_open': '寝室还可以提异议，或者异议还没有处理完，现在不能认定到个人。',
  'inspections.not_an_occupant': '只能认定为发起时住在这间寝室的同学。',
  'conduct.about_yourself': '不能记录自己。',
  'conduct.in_future': '发生日期不能晚于今天。',
  'conduct.wrong_state': '这条记录已经定稿或撤回，不能再改。',
  'conduct.window_open': '还在本人说明的期限内，等他说明或期满后再定稿。',
  'conduct.already_remarked': '你已经写过说明了。',
  'conduct.no_longer_appointed': '你已不担任记录时的职务，请由现任同志处理。',
  'development.wrong_step': '不能跳过步骤，请按顺序办理。',
  'development.no_gate': '下一步不需要征求公寓党建指导部的意见。',
  'development.already_asked': '已经征求过意见，正在等待答复。',
  'development.not_asked': '学院还没有就这位同学征求意见。',
  'development.gate_unanswered': '公寓党建指导部还没有答复，这一步暂时不能办理。',
  'development.held': '公寓党建指导部的否决意见仍然有效，这一步不能办理。',
  'development.same_person': '起草人不能自己会签，请由另一位同志会签。',
  'development.conflict_of_interest': '你与这位同学有利害关系，请由其他同志办理。',
  'development.ground_required': '否决必须至少选择一条公布的理由。',
  'development.evidence_required': '每条理由都要附上至少一条记录作依据。',
  'development.evidence_not_final': '有一条依据还没有由记录人定稿，不能作为否决依据。',
  'development.evidence_foreign': '有一条依据不属于这位同学的征求意见材料。',
  'development.evidence_creditable': '表扬性的记录不能作为否决的依据。',
  'development.dispatch_not_due': '现在还不能出具这份公文：记录里还没有要写的内容，或者不由你出具。',
  'development.unknown_dispatch': '没有找到这个校验码对应的公文。请对照纸上重新输入；仍然找不到，请把纸交给公寓党建工作指导部核对。',
  'development.too_many_rows': '人数太多，一张表装不下。请按学院分别导出。',
  'development.nothing_to_sign': '没有等待会签的意见。',
  'development.no_notice': '目前没有需要你说明的否决意见。',
  'development.already_replied': '你已经提交过说明。',
  'development.reply_window_closed': '提交说明的期限已过。',
  ...DEVELOPMENT_TEXTS,
  'records.unknown_kind': '没有这一类记录，请重新打开“我的记录”。',
  'records.not_yours': '这条记录不是关于你的，或者已经删除。',
  'records.nobody_answers': '这类记录由系统自动留存，没有可以更正的内容。',
  'records.already_asked': '这条记录你已经提过异议，请等待答复。',
  'records.already_answered': '这条异议已经有人答复了。',
  'records.not_yours_to_answer': '这条异议应由其他同志答复：记录人和本人不能自己处理。',
  'records.nothing_sealed': '目前还没有封存的记录，请过几分钟再试。',
  'reminders.cannot_snooze':
    '这件事不能再推后了：已经到期、已经办完，或者推后过三次。它还在“今天”里。',
  'reminders.snoozed_too_long': '最多推后七天，并且要在到期之前。请选早一点的时间。',
  'reminders.quiet_too_long': '免打扰最长十四个小时，请缩短一些。原来的设置没有变。',
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
  'duties.wrong_period': '汇报的时间段不对：要在今天以前，最长一个多月。你填写的内容还在。',
  'duties.not_your_building': '这栋楼的汇报由本楼组长或指导员写。你填写的内容还在。',
  'duties.unknown_receiver': '那里现在没有人接收汇报，请换一个接收人。你填写的内容还在。',
  'duties.own_report': '自己的汇报要由接收的同志签收。',
  'duties.already_acknowledged': '这份汇报已经签收了。',
  'duties.not_yours_to_receive': '这份汇报不是发给你的。',
  'duties.not_a_cadre': '联系点由指导部、学院党总支的同志或指导员担任，请换一位。',
  'duties.point_exists': '这位同志今年已经联系这里了。',
  'duties.wrong_year': ({ year }) =>
    `这个联系点是 ${String(year)} 年的，请选那一年的日子。你填写的内容还在。`,
  'duties.already_ended': '这次接待日已经写过结果了。',
  'care.already_open': '这位同学已经有一份进行中的帮助，请直接打开它。',
  'care.about_yourself': '不能给自己建帮助联系。需要帮助时，请找辅导员，或按“紧急求助”。',
  'care.only_students': '帮助联系只为在校学生建立。',
  'care.closed': '这份帮助已经结束。需要时可以重新开始，之前的记录还在。',
  'care.in_future': '日期还没到，请选今天或以前的日子。你填写的内容还在。',
  'care.does_not_belong': ({ kind }) => misplacedText(kind),
  'care.cannot_be_contact': '联系人要是在任的党员、积极分子或辅导员，而且不能是本人。请换一位。',
  'care.nothing_changes': '联系人没有变化，不用再提交。',
  'care.no_case': '没有找到你负责联系的这位同学，请从“我联系的同学”里打开。紧急时请直接打电话。',
  'care.already_acknowledged': '已经有老师接手了，请刷新看看是谁。',
  'care.own_alarm': '这是你自己发出的求助，要由别的老师接手。没有人接手时，请直接打电话。',
  'care.not_acknowledged': '要先接手，才能写处理结果。',
  'calendar.wrong_state': '这件事已经进行到下一步了，请刷新看看现在的情况。你填写的内容还在。',
  'calendar.no_meeting': '思想汇报是交给阅读人的，不用通知开会。',
  'calendar.already_begun': '已经开始了，来不及改了。你填写的内容还在。',
  'calendar.nobody_invited': '这栋楼还没有可以通知的同志，请先登记党小组成员。你填写的内容还在。',
  'calendar.in_the_past': '时间不能早于现在。你填写的内容还在，请换一个时间。',
  'calendar.nothing_changes': '和原来一样，没有需要改的。',
  'calendar.out_of_period': '要在原来的月份、季度或学期里完成，请换一个时间。你填写的内容还在。',
  'calendar.must_take_place': '按规定要开的不能取消，可以改到同一时段的另一天。',
  'calendar.too_early': '还没到签到时间，开始前一小时内可以打开签到。',
  'calendar.over': '已经过了结束时间，不能再打开签到。没有开成的会自动安排补开。',
  'calendar.not_begun': '还没有开始，结束后再交记录。你填写的内容还在。',
  'calendar.nobody_present':
    '还没有人签到，不能当作开过了。请先签到，或者登记到场的同志。你填写的内容还在。',
  'calendar.not_invited': '他不在这次通知的名单里。请核对名单。你填写的内容还在。',
  'calendar.nothing_to_do': '这一项没有要办的了。',
  'calendar.not_your_task': '这项任务不是交给你的，由承办的同志或组长来办结。',
  'calendar.sign_in_closed': '现在不能签到：还没有打开，或者已经结束。到场了请组长登记。',
  'calendar.wrong_code': '签到码不对，或者已经换了。请看会场屏幕上现在的六位数字再输一次。',
  'calendar.already_signed_in': '已经签到了，不用再签。',
  'calendar.note_yourself': '自己到场请用签到码签到，不能登记自己。',
  'calendar.already_on_leave': '已经请过假了。来得了就直接签到。',
  'calendar.unknown_rule': '这条重复规则读不懂，请按提示重新选择。你填写的内容还在。',
  'reception.already_begun': '这一班已经开始了，不能再改。你填写的内容还在。',
  'reception.not_your_shift': '这一班现在不是你的，请刷新看看值班表。',
  'reception.already_yours': '这一班已经有你了。',
  'reception.already_theirs': '对方已经在这一班里了，请换一位同志。',
  'reception.not_their_shift': '那一班现在不是对方的了，请刷新后重新选择。',
  'reception.no_seat': '这一班的人已经够了。',
  'reception.twice_on_a_shift': '同一班里不能把一个人排两次。',
  'reception.nothing_changes': '和现在的安排一样，没有需要改的。',
  'reception.not_begun': '这一班还没有开始，开始以后再记录。你填写的内容还在。',
  'reception.already_kept': '这一班已经有人交过值班情况了。',
  'reception.yourself': '不能和自己换班。',
  'reception.swap_open': '这一班已经有一个换班在等答复，先等它有结果或撤回它。',
  'reception.swap_settled': '这次换班已经有结果了，请刷新看看。',
  'reception.not_asked': '这次换班问的不是你。',
  'reception.not_yours_to_withdraw': '这次换班不是你提出的，不能撤回。',
  'reception.own_swap': '你自己在这次换班里，请指导员来确认。',
  'reception.not_serving': '只能排本楼党小组的同志。你选择的内容还在。',
  'reception.slots_overlap': '两段开放时间重叠了，请改一下。你填写的内容还在。',
  'reception.no_hours': '还没有设定活动室开放时间，请组长先设定。',
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
  'client.offline': '现在没有网络。你填写的内容已保存在手机上，有网后再提交。',
  'client.platform': '微信没能完成这次请求。你填写的内容还在，请稍后再试。',
  'client.cancelled': '已取消。',
};

/** The text for a refusal; an unknown code (from a newer server) gets the text of `kernel.internal`. */
export function problemText(code: string, details: Details = {}): string {
  const text = (TEXTS as Record<string, Text | undefined>)[code] ?? TEXTS['kernel.internal'];
  return typeof text === 'function' ? text(details) : text;
}
