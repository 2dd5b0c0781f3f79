/**
 * A candidate, those who see how she lives, her college, and the guidance department's desk:
 * for tests of conduct and development.
 */
import * as conduct from '@louyu/shared/contracts/conduct';
import * as development from '@louyu/shared/contracts/development';

import { candidacyWith } from '@louyu/shared/domain/development/samples';
import type {
  Candidacy,
  GroundedEvidence,
  OpinionKind,
} from '@louyu/shared/domain/development/state';
import type { ConductCategory } from '@louyu/shared/domain/conduct/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type TestCloud, openTestCloud } from './test-cloud';

/** A Wednesday, ten in the morning in Shanghai. */
export const NOW = '2026-10-14T02:00:00.000Z';

export interface Desk {
  cloud: TestCloud;
  /** Openids. */
  lin: string;
  teacher: string;
  leader: string;
  foreignTeacher: string;
  secretary: string;
  foreignSecretary: string;
  officerA: string;
  officerB: string;
  /** An officer who lives in the candidate's room. */
  mate: string;
  /** A fresh candidacy of `lin`, written past the protocol. */
  candidacy(changes?: Partial<Candidacy>): string;
  /** A fact about `lin`, recorded, remarked and finalised through the protocol. */
  finalFact(category?: ConductCategory): Promise<string>;
  /** A fact about `lin` that is only noticed. */
  noticedFact(): Promise<string>;
  /** Remark and finalisation of a noticed fact. */
  finalise(factId: string): Promise<void>;
  /** The candidacy as stored, for versions and what no reader is shown. */
  stored(candidacyId: string): Promise<Candidacy>;
  ask(candidacyId: string): Promise<void>;
  draft(candidacyId: string, by: string, kind: OpinionKind, factIds?: string[]): Promise<void>;
  sign(candidacyId: string, by: string): Promise<void>;
  /** Moves the clock; timers run once. */
  until(at: Instant): Promise<unknown>;
}

const LOUD = { text: '凌晨一点大声播放音乐', happenedOn: '2026-10-13' };

export const groundsOn = (factIds: string[]): GroundedEvidence[] =>
  factIds.length > 0 ? [{ ground: 'repeated_disturbance', factIds }] : [];

/** Everybody at the desk, bound and in post. */
const peopleIn = (cloud: TestCloud) => ({
  lin: cloud.person({
    id: 'lin',
    name: '林同学',
    roomId: 'b03-0412',
    collegeId: 'law',
    roles: [
      ['student', 'b03'],
      ['activist', 'b03'],
    ],
  }),
  teacher: cloud.person({ id: 'teacher', name: '王老师', roles: [['instructor', 'b03']] }),
  leader: cloud.person({ id: 'leader', roomId: 'b03-0101', roles: [['group_leader', 'b03']] }),
  foreignTeacher: cloud.person({ id: 'foreign', roles: [['instructor', 'b04']] }),
  secretary: cloud.person({ id: 'secretary', roles: [['college_secretary', 'law']] }),
  foreignSecretary: cloud.person({ id: 'secretary2', roles: [['college_secretary', 'arts']] }),
  officerA: cloud.person({ id: 'officer-a', roles: [['guidance', 'university']] }),
  officerB: cloud.person({ id: 'officer-b', roles: [['guidance', 'university']] }),
  mate: cloud.person({ id: 'mate', roomId: 'b03-0412', roles: [['guidance', 'university']] }),
});

/** `lin` as an activist of whom the college could ask now, or at another stage. */
const freshCandidacy = (id: string, changes: Partial<Candidacy>): Omit<Candidacy, 'version'> => {
  const { version: _version, ...fresh } = candidacyWith({ ...changes, id });
  return fresh;
};

/** Refuses to go on with a test whose given failed. */
function fine<T>(answer: { ok: boolean; data: T; error: unknown }): T {
  if (!answer.ok) throw new Error(`given refused: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

function factsAt(cloud: TestCloud, { teacher, lin }: { teacher: string; lin: string }) {
  const noticedFact = async (category: ConductCategory = 'disturbance'): Promise<string> => {
    const input = { personId: 'lin', category, ...LOUD };
    return fine(await cloud.as(teacher).call(conduct.record, input)).factId;
  };
  const finalise = async (factId: string): Promise<void> => {
    const text = '当天过生日，已道歉';
    const remark = { factId, expectedVersion: 1, text };
    fine(await cloud.as(lin).call(conduct.remark, remark));
    fine(await cloud.as(teacher).call(conduct.finalise, { factId, expectedVersion: 2 }));
  };
  const finalFact = async (category?: ConductCategory): Promise<string> => {
    const factId = await noticedFact(category);
    await finalise(factId);
    return factId;
  };
  return { noticedFact, finalise, finalFact };
}

function actsAt(cloud: TestCloud, secretary: string) {
  const stored = async (candidacyId: string): Promise<Candidacy> => {
    const all = await cloud.documents<Candidacy & { _id: string }>('candidacies');
    const found = all.find(({ _id }) => _id === candidacyId);
    if (!found) throw new Error(`no candidacy ${candidacyId}`);
    return found;
  };
  const seen = async (candidacyId: string) => ({
    candidacyId,
    expectedVersion: (await stored(candidacyId)).version,
  });
  return {
    stored,
    ask: async (id: string) =>
      void fine(await cloud.as(secretary).call(development.consult, await seen(id))),
    draft: async (id: string, by: string, kind: OpinionKind, factIds: string[] = []) => {
      const opinion = {
        kind,
        reason: '理由',
        grounds: groundsOn(factIds),
        noConflict: true as const,
      };
      fine(await cloud.as(by).call(development.draft, { ...(await seen(id)), ...opinion }));
    },
    sign: async (id: string, by: string) => {
      const input = { ...(await seen(id)), noConflict: true as const };
      fine(await cloud.as(by).call(development.countersign, input));
    },
  };
}

/** Opens the desk; the caller closes its cloud. */
export async function openDesk(): Promise<Desk> {
  const cloud = await openTestCloud({ now: NOW });
  const people = peopleIn(cloud);
  let count = 0;
  const candidacy: Desk['candidacy'] = (changes = {}) => {
    const id = changes.id ?? `candidacy-${(count += 1)}`;
    cloud.put('candidacies', freshCandidacy(id, changes));
    return id;
  };
  const until = (at: Instant) => cloud.advance({ advanceTo: at, missed: 'last' });
  return {
    cloud,
    ...people,
    candidacy,
    ...factsAt(cloud, people),
    ...actsAt(cloud, people.secretary),
    until,
  };
}
