/** What this context holds: who somebody is, where they live, their posts, how they are bound. */
import type { Export, Import, ImportChunk } from '@louyu/shared/domain/organization/import/state';
import { buildingLabel, roomLabel } from '@louyu/shared/domain/kernel/ids';
import type { Scope } from '@louyu/shared/domain/kernel/positions';
import type {
  Binding,
  Enrolment,
  Handover,
  JoinSheet,
  JoinTries,
  Person,
} from '@louyu/shared/domain/organization/state';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { bindings } from '../../kernel/caller';
import {
  GONE,
  type HeldKind,
  type HoldingsOf,
  type Line,
  type Retention,
  holding,
  line,
  unitLine,
  written,
} from '../../kernel/holdings';
import { importChunks, imports, peopleExports } from './import/repository';
import {
  type Post,
  enrolments,
  handovers,
  joinSheets,
  joinTries,
  people,
  posts,
} from './repository';

/** Over what a post is held; a college or class by its id, whose name the reader's screen knows. */
function rangeOf(scope: Scope): Line[] {
  if (scope.kind === 'university') return [line('范围', '全校')];
  if (scope.kind === 'building') return [line('范围', buildingLabel(scope.id))];
  return unitLine('范围', scope.kind, scope.id);
}

const periodOf = (from: string, until: string | null): string =>
  `${written(from)} 至 ${until ? written(until) : '今'}`;

const WHILE_HERE = {
  months: null,
  from: null,
  since: '在校或在岗期间',
  because: '离开满一年后删除：一年内还要处理交接、申诉和未到期的意见',
  source: '《个人信息保护法》第十九条、第四十七条',
} satisfies Retention<Person>;

/** Everything here is about the person alone, so it goes with them. */
const own = { by: 'person', sensitive: false, leaving: 'remove' } as const;

const person: HeldKind<Person> = {
  ...own,
  key: 'organization.person',
  what: '我的基本情况',
  field: '_id',
  when: null,
  answeredBy: ['administrator', 'instructor', 'counsellor'],
  told: ({ name, number, gender, roomId, collegeId, classId }) => ({
    title: name,
    opens: null,
    lines: [
      line('学号或工号', number),
      line('性别', gender === 'female' ? '女' : '男'),
      line('寝室', roomId ? roomLabel(roomId) : '—'),
      ...unitLine('学院', 'college', collegeId),
      ...unitLine('班级', 'class', classId),
    ],
  }),
};

const post: HeldKind<Post> = {
  ...own,
  key: 'organization.posts',
  what: '我担任的职务',
  field: 'personId',
  when: 'from',
  answeredBy: ['administrator', 'guidance'],
  told: ({ role, scope, from, until }) => ({
    title: ROLE_TERMS[role],
    opens: null,
    lines: [...rangeOf(scope), line('任期', periodOf(from, until))],
  }),
};

const binding: HeldKind<Binding> = {
  ...own,
  key: 'organization.bindings',
  what: '我绑定的微信',
  field: 'personId',
  when: 'boundAt',
  answeredBy: [],
  told: ({ active, boundAt }) => ({
    title: active ? '使用中的微信' : '已解除的微信',
    opens: null,
    lines: [line('绑定时间', written(boundAt))],
  }),
};

const enrolment: HeldKind<Enrolment> = {
  ...own,
  key: 'organization.enrolment',
  what: '我的登记状态',
  field: '_id',
  when: null,
  answeredBy: [],
  told: ({ boundTo, boundAt, unboundAt }) => ({
    title: boundTo ? '已登记' : '未登记',
    opens: null,
    lines: [line('登记时间', written(boundAt)), line('解除时间', written(unboundAt))],
  }),
};

const handover: HeldKind<Handover> = {
  key: 'organization.handovers',
  what: '我离任时的交接',
  field: 'personId',
  by: 'person',
  when: 'openedAt',
  sensitive: false,
  answeredBy: ['guidance'],
  told: ({ state, items, openedAt }) => ({
    title: `交接 ${written(openedAt)}`,
    opens: null,
    lines: [
      line('事项', String(items.length)),
      line('状态', state === 'open' ? '进行中' : '已完成'),
    ],
  }),
  leaving: { set: { name: GONE } },
};

const listed: HeldKind<JoinSheet> = {
  key: 'organization.join_sheets',
  what: '为我印的加入码',
  field: 'codes.personId',
  by: 'person',
  when: 'issuedAt',
  sensitive: false,
  answeredBy: [],
  told: ({ issuedAt, expiresAt }) => ({
    title: '加入码',
    opens: null,
    lines: [line('印制', written(issuedAt)), line('失效', written(expiresAt))],
  }),
  leaving: ({ codes }, gone) => ({ codes: codes.filter(({ personId }) => personId !== gone) }),
};

const IMPORTED = {
  months: 6,
  from: 'readAt',
  since: '读入名单之日',
  because: '一个学期内可以核对或撤销导入',
  source: '《个人信息保护法》第十九条',
} as const;

const EXPORTED = {
  months: 12,
  from: 'askedAt',
  since: '导出名单之日',
  because: '一年内可以查清名单是谁导出的',
  source: '《个人信息保护法》第五十一条',
} as const;

export const organizationHoldings: HoldingsOf = {
  nothing: [
    { context: 'organization', collection: 'buildings', reason: '楼栋' },
    { context: 'organization', collection: 'rooms', reason: '房间，不含住的人' },
    { context: 'organization', collection: 'units', reason: '学院、班级等组织' },
    { context: 'organization', collection: 'groups', reason: '楼宇党小组' },
    {
      context: 'organization',
      collection: 'restructurings',
      reason: '组织调整决定，只有人员编号',
    },
  ],
  holdings: [
    holding<Person>({
      context: 'organization',
      collection: people,
      what: '人员',
      kinds: [person],
      retention: WHILE_HERE,
    }),
    holding<Post>({
      context: 'organization',
      collection: posts,
      what: '职务',
      kinds: [post],
      retention: WHILE_HERE,
    }),
    holding<Binding>({
      context: 'organization',
      collection: bindings,
      what: '微信绑定',
      kinds: [binding],
      retention: WHILE_HERE,
    }),
    holding<Enrolment>({
      context: 'organization',
      collection: enrolments,
      what: '登记',
      kinds: [enrolment],
      retention: WHILE_HERE,
    }),
    holding<Handover>({
      context: 'organization',
      collection: handovers,
      what: '交接',
      kinds: [handover],
      retention: {
        months: 24,
        from: 'openedAt',
        when: { state: 'settled' },
        since: '交接之日（完成以后）',
        because: '两个学年内可以查到谁接手了什么',
        source: '《个人信息保护法》第十九条；001 责任不落空',
      },
      open: ({ state }) => state === 'open',
    }),
    holding<JoinSheet>({
      context: 'organization',
      collection: joinSheets,
      what: '加入码单',
      kinds: [listed],
      retention: {
        months: 1,
        from: 'expiresAt',
        since: '失效之日',
        because: '失效后不再有用',
        source: '《个人信息保护法》第四十七条',
      },
    }),
    holding<JoinTries>({
      context: 'organization',
      collection: joinTries,
      what: '输错加入码的次数',
      // Under the hash of an identity that is nobody yet: there is no person to tell.
      kinds: [],
      retention: {
        months: 1,
        from: 'since',
        since: '输错之日',
        because: '防止猜码',
        source: '《个人信息保护法》第四十七条',
      },
    }),
    holding<Import>({
      context: 'imports',
      collection: imports,
      what: '名单导入',
      kinds: [],
      retention: IMPORTED,
      open: ({ state }) => state === 'writing' || state === 'undoing',
    }),
    holding<ImportChunk>({
      context: 'imports',
      collection: importChunks,
      what: '导入的名单内容',
      kinds: [],
      retention: IMPORTED,
    }),
    holding<Export>({
      context: 'imports',
      collection: peopleExports,
      what: '名单导出',
      kinds: [],
      retention: EXPORTED,
    }),
  ],
};
