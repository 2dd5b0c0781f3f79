/** One group that begins: its name, its buildings, who leads and instructs it. */
import { View } from '@tarojs/components';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { buildingsWord } from '../groups/group';
import { PersonSearch } from '../naming/person-search';
import type { Opening } from './plan';
import '../groups/groups.scss';

interface OpeningCardProps {
  at: number;
  opening: Opening;
  /** From which its buildings are chosen; `null` where they follow from the merge. */
  buildings: readonly string[] | null;
  change: (next: Partial<Opening>) => void;
  onRemove?: () => void;
}

const BuildingsField = ({ at, opening, buildings, change }: OpeningCardProps) =>
  buildings === null ? (
    <View>负责 {buildingsWord(opening.buildings)}</View>
  ) : (
    <ChoiceList
      many
      columns
      id={`buildings-${at}`}
      label="负责哪些楼栋"
      hint={buildings.length === 0 ? '每栋楼都已经有党小组。' : undefined}
      choices={buildings.map((id) => ({ value: id, label: buildingLabel(id) }))}
      value={opening.buildings}
      onChange={(chosen) => change({ buildings: chosen })}
    />
  );

/** 组长由该楼宇优秀学生党员担任 (source 004); with one building the search is narrowed to it. */
const People = ({ at, opening, change }: OpeningCardProps) => {
  const { buildings, leader, instructor } = opening;
  const [only, ...others] = buildings;
  return (
    <>
      <PersonSearch
        id={`leader-${at}`}
        label="组长（可以先空着）"
        hint="要住在这里，并且是这里的学生党员。"
        chosen={leader}
        buildingId={others.length === 0 ? only : undefined}
        onChange={(person) => change({ leader: person })}
      />
      <PersonSearch
        id={`instructor-${at}`}
        label="指导员（可以先空着）"
        chosen={instructor}
        onChange={(person) => change({ instructor: person })}
      />
    </>
  );
};

export const OpeningCard = (props: OpeningCardProps) => {
  const { at, opening, change, onRemove } = props;
  return (
    <Card title={`新党小组 ${at + 1}`}>
      <View className="ly-groups ly-groups--close">
        <BuildingsField {...props} />
        <Field
          id={`name-${at}`}
          label="名称"
          value={opening.name}
          onChange={(name) => change({ name })}
          placeholder={opening.buildings[0] && `${buildingsWord(opening.buildings)}党小组`}
        />
        <People {...props} />
        {onRemove && (
          <Button kind="quiet" id={`remove-${at}`} onPress={onRemove}>
            去掉这个党小组
          </Button>
        )}
      </View>
    </Card>
  );
};
