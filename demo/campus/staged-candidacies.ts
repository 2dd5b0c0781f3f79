/** Two holds, one of them answered, and a candidate about whom the college will ask. */
import type { Draft } from '@louyu/shared/domain/development/opinion';
import type { Candidacy, Ground } from '@louyu/shared/domain/development/state';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { CandidacyTeller } from './candidacy-course';
import { imported } from './candidacies';
import { Chance } from './chance';
import type { Holdings } from './holdings';
import { type Setting, personIn } from './setting';
import type { Stage } from './stage';

const HELD_FOR =
  '两个月内两次违反用电安全规定，第二次是在提醒之后。同时注意到其照顾受伤同学的事。建议暂缓确定为发展对象，六个月后再征求意见。';
const HELD_ELSEWHERE_FOR =
  '检查记录与实际不符，并有一次无故缺席巡查，影响公寓安全检查的可信。建议暂缓，补查完成后再议。';
const REPLY =
  '我对两次记录没有异议。怕完不成任务就照抄上一次的结果，这是不诚实。两间寝室我已经在指导员陪同下重新检查，今后来不及会提前说明。请组织继续考察我。';

const ADVERSE = {
  endangered_safety: 'safety_breach',
  falsified_record: 'dishonest_record',
  neglected_duty: 'duty_neglected',
} as const;
type Named = keyof typeof ADVERSE & Ground;

export class StagedCandidacies {
  private readonly chance = new Chance('candidacies on the stage');

  constructor(
    private readonly stage: Stage,
    private readonly holdings: Holdings,
    private readonly set: Setting,
  ) {}

  all(): Candidacy[] {
    const { held, toAsk, heldElsewhere, activist } = this.stage;
    const elsewhere = this.hold(
      heldElsewhere,
      ['falsified_record', 'neglected_duty'],
      HELD_ELSEWHERE_FOR,
    );
    elsewhere.reply(REPLY, this.set.almanac.at(4, 20));
    return [
      this.hold(held, ['endangered_safety'], HELD_FOR).told,
      elsewhere.told,
      this.begin(toAsk).told,
      this.begin(activist).told,
    ];
  }

  private begin(id: PersonId): CandidacyTeller {
    const person = personIn(this.set, id);
    const candidacy = imported(person, 'activist', this.chance, this.set, true);
    return new CandidacyTeller(candidacy, this.holdings, this.set);
  }

  private hold(id: PersonId, grounds: Named[], reason: string): CandidacyTeller {
    const { almanac } = this.set;
    const teller = this.begin(id);
    const secretary = `secretary-${teller.told.collegeId}`;
    const drafted = almanac.at(9, 15);
    return teller
      .ask({ by: secretary, at: almanac.at(12, 10) })
      .draft(this.opinion(id, grounds, reason), { by: 'guidance-1', at: drafted })
      .sign({ by: 'guidance-2', at: almanac.at(7, 11) });
  }

  private opinion(id: PersonId, grounds: Named[], reason: string): Draft {
    const facts = this.holdings.factsOf(id, this.set.almanac.at(12, 10));
    const evidence = (ground: Named) =>
      facts.filter(({ category }) => category === ADVERSE[ground]).map(({ factId }) => factId);
    return {
      kind: 'hold',
      reason,
      grounds: grounds.map((ground) => ({ ground, factIds: evidence(ground) })),
    };
  }
}
