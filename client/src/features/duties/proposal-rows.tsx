/** The lines of a proposal: for what, who, and why in words; a tap puts somebody else there. */
import { View } from '@tarojs/components';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { State } from '../../ui/words/state';
import { MoreRows } from './more-rows';
import { because, obstaclesInWords, roomsInWords, targetLabel } from './words';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Arranged } from './arrangement';
import type { Coverage, Proposal, Target } from './roster';

export interface Names {
  kind: RosteredKind;
  people: ReadonlyMap<string, string>;
  targets: ReadonlyMap<string, Target>;
}

export const namesOf = (kind: RosteredKind, { people, targets }: Coverage): Names => ({
  kind,
  people: new Map(people.map(({ personId, name }) => [personId, name])),
  targets: new Map(targets.map((target) => [target.id, target])),
});

export const lineLabel = ({ kind, targets }: Names, id: string): string =>
  targetLabel(kind, targets.get(id) ?? { id, name: null });

export const peopleInWords = ({ people }: Names, ids: readonly string[]): string =>
  ids.map((id) => people.get(id) ?? '').join('、');

interface LinesProps {
  names: Names;
  lines: readonly Arranged[];
  onOpen: (line: Arranged) => void;
}

const whyOf = (line: Arranged): string => (line.edited ? '你换的人' : because(line.because));

const LineRow = ({ names, line, onOpen }: Omit<LinesProps, 'lines'> & { line: Arranged }) => {
  const rooms = roomsInWords(names.targets.get(line.target)?.rooms ?? []);
  return (
    <Row
      id={`line-${line.target}`}
      title={peopleInWords(names, line.holders)}
      note={
        <View className="ly-duties__lines">
          <View>
            {lineLabel(names, line.target)}
            {names.kind === 'area' && rooms && ` · ${rooms}`}
          </View>
          <View>{whyOf(line)}</View>
        </View>
      }
      aside={line.edited && <State tone="due">已调整</State>}
      onOpen={() => onOpen(line)}
    />
  );
};

interface LineListProps extends LinesProps {
  id: string;
  title: string;
  note: string;
  first: number;
}

export const LineList = ({ id, title, note, first, lines, ...props }: LineListProps) =>
  lines.length === 0 ? null : (
    <Section title={title} note={note}>
      <MoreRows
        id={id}
        first={first}
        rows={lines.map((line) => (
          <LineRow key={line.target} line={line} {...props} />
        ))}
      />
    </Section>
  );

const FIRST_UNMET = 5;

/** There are more rooms than members, so a room without a contact is no failure. */
const unmetTitle = ({ kind }: Names, count: number) =>
  kind === 'room'
    ? { title: '没有联系人的', note: `${count} 间，房间比党员多，不算差错` }
    : { title: '没有找到人', note: `${count} 项，原因写在下面` };

/** What nobody could be found for, and the rule that is in the way. */
interface UnmetListProps {
  names: Names;
  unmet: Proposal['unmet'];
  /** Somebody by hand. */
  onChoose: (target: string) => void;
}

export const UnmetList = ({ names, unmet, onChoose }: UnmetListProps) =>
  unmet.length === 0 ? null : (
    <Section {...unmetTitle(names, unmet.length)}>
      <MoreRows
        id="unmet"
        first={FIRST_UNMET}
        rows={unmet.map((one) => (
          <Row
            key={one.target}
            id={`unmet-${one.target}`}
            title={lineLabel(names, one.target)}
            note={obstaclesInWords(one)}
            onOpen={() => onChoose(one.target)}
          />
        ))}
      />
    </Section>
  );
