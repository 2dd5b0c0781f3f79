/** 组织机构: the university as a tree — colleges with what belongs to them, departments, clubs. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useSession } from '../../../platform/session/use-session';
import { useSettled } from '../../../platform/use-settled';
import { Button } from '../../../ui/controls/button';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { Page } from '../../../ui/frame/page';
import { Split } from '../../../ui/frame/split';
import { CreateSheet } from './create-sheet';
import { UnitBranch } from './unit-branch';
import { UnitPanel } from './unit-panel';
import { UnitsFound } from './units-found';
import type { Standing, Unit } from './unit';
import './units.scss';

const TITLE = '组织机构';
const LEAD = '学院和它的党支部、班级，部门，社团。撤销的也留着，看得到后来归了谁。';

const STANDINGS: { value: Standing; label: string }[] = [
  { value: 'now', label: '现在的' },
  { value: 'closed', label: '已撤销的' },
];

interface TreeProps {
  standing: Standing;
  chosen: string | undefined;
  onOpen: (unit: Unit) => void;
}

const TRUNK = ['college', 'department', 'club'] as const;

/** Of the closed ones the branches too: their college is another one's today or gone. */
const ALL = ['college', 'department', 'club', 'branch', 'class'] as const;

function Tree({ standing, chosen, onOpen }: TreeProps) {
  const [text, setText] = useState('');
  const sought = useSettled(text.trim());
  const kinds = standing === 'closed' || sought !== '' ? ALL : TRUNK;
  return (
    <>
      <Field
        id="search"
        label="找一个机构"
        value={text}
        onChange={setText}
        placeholder="名称里的几个字"
      />
      <UnitsFound kinds={kinds} standing={standing} sought={sought}>
        {kinds.map((kind) => (
          <UnitBranch key={kind} {...{ kind, standing, sought, chosen, onOpen }} />
        ))}
      </UnitsFound>
    </>
  );
}

export function UnitsScreen() {
  const keeps = useSession().holds('administrator');
  const [standing, setStanding] = useState<Standing>('now');
  const [chosen, setChosen] = useState<Unit>();
  const [creating, setCreating] = useState(false);
  const show = (next: Standing) => {
    setStanding(next);
    setChosen(undefined);
  };
  const create = keeps && (
    <Button narrow id="create" icon="add" onPress={() => setCreating(true)}>
      新设机构
    </Button>
  );
  return (
    <Page wide title={TITLE} heading={TITLE} lead={LEAD} aside={create}>
      <Split
        list={
          <View className="ly-units">
            <ChoiceList
              inline
              id="standing"
              label="看哪些"
              choices={STANDINGS}
              value={standing}
              onChange={show}
            />
            <Tree key={standing} standing={standing} chosen={chosen?.id} onOpen={setChosen} />
          </View>
        }
        detail={
          chosen ? (
            <UnitPanel key={chosen.id} unit={chosen} keeps={keeps} onOpen={setChosen} />
          ) : null
        }
        onClose={() => setChosen(undefined)}
        invitation="从左边选一个学院、部门或社团，在这里看它下面有什么。"
      />
      {creating && <CreateSheet onClose={() => setCreating(false)} />}
    </Page>
  );
}
