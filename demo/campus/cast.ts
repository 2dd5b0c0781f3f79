/** The people worth being in a demonstration, each with what awaits them in a few words. */
import type { Identity } from '@louyu/emulator';
import { buildingLabel, roomLabel } from '@louyu/shared/domain/kernel/ids';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Person } from '@louyu/shared/domain/organization/state';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { openidOf } from './identities';
import { BUILDINGS, COLLEGES } from './places';
import { type Setting, leaderIn, personIn } from './setting';
import type { Stage } from './stage';

const scopeName = ({ scope }: Person['positions'][number]): string => {
  if (scope.kind === 'university') return '';
  const college = COLLEGES.find(({ id }) => id === scope.id)?.name;
  return ` · ${college ?? buildingLabel(scope.id)}`;
};

/** `党员 · 3 号楼`, `住 3-412`; being a student goes without saying once there is more to say. */
function rolesOf({ positions, roomId }: Person): string[] {
  const posts = positions.filter(({ role }) => role !== 'student');
  const named = posts.map((post) => `${ROLE_TERMS[post.role]}${scopeName(post)}`);
  const home = roomId ? [`住 ${roomLabel(roomId)}`] : [];
  return [...(named.length > 0 ? named : [ROLE_TERMS.student]), ...home];
}

const OFFICERS: [PersonId, string][] = [
  ['guidance-1', '起草意见'],
  ['guidance-2', '会签意见'],
  ['guidance-3', '会签意见'],
  ['logistics-1', '隐患待整改'],
  ['logistics-2', '隐患待整改'],
  ['administrator-1', '岗位与房间'],
];

const otherSecretaries = ({ secretary }: Stage): [PersonId, string][] =>
  COLLEGES.map(({ id }) => `secretary-${id}`)
    .filter((id) => id !== secretary)
    .map((id) => [id, '本学院的发展工作']);

/** In the order of the four journeys. */
function script(stage: Stage, set: Setting): [PersonId, string][] {
  const elsewhere = BUILDINGS[5]?.id ?? '';
  return [
    [stage.student, '没有任职'],
    [stage.resident, '本寝室有一处隐患'],
    [stage.member, '有巡查到期和逾期'],
    [stage.activist, '和党员搭档巡查，有一条记录待说明'],
    [stage.leader, '安排巡查、验收隐患'],
    [stage.instructor, '记录在公寓的表现'],
    [stage.secretary, '征求发展意见'],
    ...OFFICERS.slice(0, 3),
    [stage.toAsk, '学院将就其征求意见'],
    [stage.held, '发展被暂缓，可以说明'],
    [stage.heldElsewhere, '发展被暂缓，已经说明'],
    ...OFFICERS.slice(3),
    [stage.memberElsewhere, '另一栋楼'],
    [leaderIn(set, elsewhere), '另一栋楼'],
    [`instructor-${elsewhere}`, '另一栋楼'],
    ...otherSecretaries(stage),
  ];
}

/** Identities for the switcher of the local cloud. */
export const cast = (stage: Stage, set: Setting): Identity[] =>
  script(stage, set).map(([id, note]) => {
    const person = personIn(set, id);
    return { openid: openidOf(id), name: person.name, roles: [...rolesOf(person), note] };
  });
