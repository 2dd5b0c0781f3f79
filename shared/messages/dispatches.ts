/**
 * What official letters of development say. A letter tells what the record says and nothing
 * else: names and papers are in it because its receiver must act on them.
 */
import type { Candidacy, Consultation, DossierFact, GateState } from '../domain/development/state';
import { ASSESSMENT_ASPECTS, EVALUATION_ASPECTS } from '../domain/development/state';
import type { Block, DispatchContent, DispatchKind } from '../domain/development/dispatches/state';
import { type Day, type Instant, dayOf } from '../domain/kernel/calendar';
import { ASSESSMENT_TERMS, EVALUATION_TERMS, LEVEL_TERMS, MENTOR_TERMS } from './development';
import { CONDUCT_TERMS, GROUND_TERMS, OPINION_TERMS, STEP_TERMS } from './terms';

export const DISPATCH_TERMS: Record<DispatchKind, string> = {
  consultation_letter: '征求意见函',
  assessment_form: '公寓表现评价表',
  opinion: '征求意见答复',
  hold_notice: '否决意见告知书',
  statement_receipt: '书面说明回执',
  cultivation_record: '联系和培养考察记录',
};

/** The department as it signs, and the word that its numbers begin with. */
export const DEPARTMENT = { name: '学生公寓党建工作指导部', series: '公寓党建' };

/** `2026年10月14日` (GB/T 9704-2012, 7.3.5.4: Arabic numerals, no leading zero). */
export const officialDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const onDay = (instant: Instant): string => officialDay(dayOf(instant));

const text = (line: string): Block => ({ is: 'text', text: line });
const heading = (line: string): Block => ({ is: 'heading', text: line });
const table = (head: string[], rows: string[][]): Block => ({ is: 'table', head, rows });

/** A letter without its frame: what only its kind knows. */
type Said = Pick<DispatchContent, 'title' | 'to' | 'blocks'>;

interface Matter {
  candidacy: Candidacy;
  asked: Consultation | undefined;
  college: string;
}

const stepAsked = (asked: Consultation | undefined): string =>
  asked ? STEP_TERMS[asked.gate] : '';

const factRows = (facts: readonly DossierFact[]): string[][] =>
  facts.map(({ happenedOn, category, text: what, authorName, remark }) => [
    officialDay(happenedOn),
    `${CONDUCT_TERMS[category]}：${what}`,
    authorName,
    remark ?? '没有说明',
  ]);

const factTable = (facts: readonly DossierFact[], empty: string): Block =>
  facts.length > 0 ? table(['日期', '事实', '记录人', '本人说明'], factRows(facts)) : text(empty);

function consultationLetter({ candidacy: { name, branch }, asked }: Matter): Said {
  const by = asked ? onDay(asked.dueAt) : '';
  return {
    title: `关于就${name}同志${stepAsked(asked)}征求意见的函`,
    to: `${DEPARTMENT.name}：`,
    blocks: [
      text(`${branch}拟按程序将${name}同志列为${stepAsked(asked)}。`),
      text(
        `根据学生公寓党建工作制度，现就该同志在公寓的日常表现征求你部意见，请于${by}前书面答复。`,
      ),
      text('逾期没有答复的，这一步暂不办理；没有答复既不视为同意，也不视为否决。'),
    ],
  };
}

function assessmentForm({ candidacy: { name, branch, assessments }, college }: Matter): Said {
  const last = assessments.at(-1);
  const aspects = ASSESSMENT_ASPECTS.map((aspect) => [
    ASSESSMENT_TERMS[aspect],
    last ? LEVEL_TERMS[last.levels[aspect]] : '',
  ]);
  return {
    title: `${name}同志公寓表现评价表`,
    to: `${college}：`,
    blocks: [
      text(`所在支部：${branch}`),
      text(`评价时段：${last ? `${officialDay(last.from)}至${officialDay(last.until)}` : ''}`),
      table(['方面', '评价'], aspects),
      heading('所见事实'),
      text(last?.text ?? ''),
      heading('本人说明'),
      text(last?.remark?.text ?? '没有说明。'),
      text(`评价人：${last?.authorName ?? ''}（${last ? onDay(last.finalisedAt) : ''}）`),
    ],
  };
}

function opinion({ candidacy: { name }, asked, college }: Matter): Said {
  const kind = asked?.opinion?.kind ?? 'support';
  return {
    title: `关于${name}同志${stepAsked(asked)}征求意见的答复`,
    to: `${college}：`,
    blocks: [
      text(`你单位${asked ? onDay(asked.askedAt) : ''}来函收悉。经研究，答复如下：`),
      heading(`意见：${OPINION_TERMS[kind]}`),
      text(asked?.opinion?.reason ?? ''),
      ...(kind === 'hold' ? heldGrounds(asked) : []),
    ],
  };
}

const heldGrounds = (asked: Consultation | undefined): Block[] => [
  heading('事由和依据'),
  ...(asked?.opinion?.grounds ?? []).map(({ ground }) => text(GROUND_TERMS[ground])),
  factTable(asked?.opinion?.evidence ?? [], ''),
  text('否决意见有效期内，这一步在任何程序中都不办理；是否发展由党组织集体讨论决定。'),
];

function holdNotice({ candidacy: { name }, asked }: Matter): Said {
  const until = asked?.holdsUntil ? onDay(asked.holdsUntil) : '';
  const reply = asked?.notice ? onDay(asked.notice.replyUntil) : '';
  return {
    title: '否决意见告知书',
    to: `${name}同志：`,
    blocks: [
      text(`我部对你列为${stepAsked(asked)}提出否决意见，这一步暂缓办理，至${until}止。`),
      text(asked?.opinion?.reason ?? ''),
      ...heldGrounds(asked),
      heading('你的权利'),
      text(`你可以在${reply}前提交书面说明，也可以在“我的记录”里查看依据、谁读过，并提出更正。`),
      text('否决是请组织集体慎重讨论的暂缓，不是处分，不公开。'),
    ],
  };
}

function statementReceipt({ candidacy: { name }, asked }: Matter): Said {
  return {
    title: '书面说明回执',
    to: `${name}同志：`,
    blocks: [
      text(`你于${asked?.reply ? onDay(asked.reply.at) : ''}提交的书面说明已经收到，全文如下：`),
      text(asked?.reply?.text ?? ''),
      text('说明随案保存，原样附在否决意见旁边，没有改动。'),
    ],
  };
}

const mentorRows = ({ mentors }: Candidacy): string[][] =>
  mentors.map(({ part, name, from, until }) => [
    MENTOR_TERMS[part],
    name,
    officialDay(from),
    until ? officialDay(until) : '至今',
  ]);

const evaluationBlocks = ({ evaluations }: Candidacy): Block[] =>
  evaluations.flatMap(({ on, byName, levels, text: seen }) => [
    heading(`${officialDay(on)}考察`),
    table(
      ['方面', '评价'],
      EVALUATION_ASPECTS.map((aspect) => [EVALUATION_TERMS[aspect], LEVEL_TERMS[levels[aspect]]]),
    ),
    text(`${seen}（${byName}）`),
  ]);

function cultivationRecord({ candidacy }: Matter): Said {
  return {
    title: `${candidacy.name}同志联系和培养考察记录`,
    to: '',
    blocks: [
      text(`所在支部：${candidacy.branch}；现阶段：${STEP_TERMS[candidacy.step]}。`),
      table(['职责', '姓名', '自', '至'], mentorRows(candidacy)),
      ...evaluationBlocks(candidacy),
    ],
  };
}

const WRITERS: Record<DispatchKind, (matter: Matter) => Said> = {
  consultation_letter: consultationLetter,
  assessment_form: assessmentForm,
  opinion,
  hold_notice: holdNotice,
  statement_receipt: statementReceipt,
  cultivation_record: cultivationRecord,
};

/**
 * The whole letter of a kind, as it is frozen.
 * @param college the college's name, which the department addresses and a college signs
 */
export function writtenAs(
  kind: DispatchKind,
  { candidacy, college, issuer, on }: Omit<Matter, 'asked'> & { issuer: string; on: Day },
): DispatchContent {
  const asked = candidacy.consultations.at(-1);
  return { issuer, issuedOn: on, ...WRITERS[kind]({ candidacy, asked, college }) };
}

/** The state of the gate to the next step, in a table. */
export const GATE_TERMS: Record<GateState, string> = {
  none: '不需要',
  to_ask: '还没有征求',
  asked: '等待答复',
  drafted: '等待会签',
  supported: '同意',
  held: '否决，暂缓',
};

/** Enough of the hash to be compared by eye. */
const SHOWN_OF_HASH = 16;

export const hashShown = (hash: string): string => hash.slice(0, SHOWN_OF_HASH);

/** `7K3M-9PQ2-ZX`, as people type it. */
export const codeShown = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** The lines at the foot of a letter: how whoever holds it can check it. */
export const proofLines = (code: string, hash: string): string[] => [
  `校验码：${codeShown(code)} 内容摘要：${hashShown(hash)}`,
  '在“楼宇先锋”小程序“核对公文”里输入校验码，可以核对种类、文号、日期和是否有效。',
];
