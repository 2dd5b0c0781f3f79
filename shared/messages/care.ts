/** The words of help cases and of the crisis button. */
import type { AlarmKind, AlarmOutcome } from '../domain/care/alarm';
import type {
  Closing,
  NeedCategory,
  Offer,
  Referral,
  ReviewFinding,
} from '../domain/care/help-case';
import type { TermKind } from '../domain/care/terms';

export const NEED_CATEGORY_TERMS: Record<NeedCategory, string> = {
  study: '学习',
  health_access: '就医和心理支持',
  economic: '经济',
  adaptation: '生活适应',
  relations: '同学相处',
  future: '升学就业',
  safety: '人身安全',
};

export const OFFER_TERMS: Record<Offer, string> = {
  talk: '谈了谈',
  company: '陪伴',
  study_help: '学习帮助',
  room_matters: '寝室事务',
  told_of_aid: '介绍资助政策',
  told_of_services: '介绍校内服务',
  activity_invited: '邀请参加活动',
};

export const REFERRAL_TERMS: Record<Referral, string> = {
  counselling_centre: '心理健康中心',
  clinic: '校医院',
  financial_aid: '资助中心',
  academic_office: '教务部门',
  career_centre: '就业指导中心',
  logistics: '后勤',
  security_office: '保卫处',
};

export const FINDING_TERMS: Record<ReviewFinding, string> = {
  goes_on: '继续帮助',
  eased: '有好转',
  needs_more: '需要更多帮助',
};

export const CLOSING_TERMS: Record<Closing, string> = {
  resolved: '困难解决了',
  handed_over: '转由专业部门帮助',
  declined: '本人不需要',
  left: '已离校',
};

export const ALARM_KIND_TERMS: Record<AlarmKind, string> = {
  in_danger: '有人可能有危险',
  hurt_or_ill: '有人受伤或突然不适',
  cannot_be_reached: '联系不上一个人',
  violence: '有人被伤害或威胁',
  other_emergency: '其他紧急情况',
};

export const ALARM_OUTCOME_TERMS: Record<AlarmOutcome, string> = {
  safe: '人已安全',
  handed_to_rescue: '已交给急救或公安',
  handed_over: '已交给学校专门部门',
  no_emergency: '不是紧急情况',
};

export interface TermAdvice {
  /** What kind of thing it is. */
  what: string;
  /** What to do instead. */
  instead: string;
}

/** Why something does not belong into a help case, and what to do instead. */
export const TERM_ADVICE: Record<TermKind, TermAdvice> = {
  diagnosis: {
    what: '病情和诊断',
    instead: '需要类别选“就医和心理支持”，转介到校医院或心理健康中心',
  },
  medication: { what: '用药', instead: '不记用药，转介到校医院' },
  counselling: { what: '咨询和测评内容', instead: '留在心理健康中心，这里只记转介' },
  family_review: { what: '家庭情况和政审', instead: '需要类别选“经济”或“生活适应”就够了' },
  religion: { what: '宗教信仰', instead: '与帮助无关，不要写' },
  danger: { what: '危险情况', instead: '现在就按“紧急求助”，不要只写在这里' },
  identity_number: { what: '身份证号', instead: '不需要证件号，删掉即可' },
  phone_number: { what: '电话号码', instead: '当面或在通讯录里联系，不要写号码' },
  account: { what: '学号、账号和密码', instead: '不需要账号，删掉即可' },
};
