/** 找人: whoever is in one's places, by name, initials, room or number, beside the list when wide. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useSession } from '../../../platform/session/use-session';
import { isWide } from '../../../platform/screen/wide';
import { useSettled } from '../../../platform/use-settled';
import { ChoiceList } from '../../../ui/controls/choice-list';
import { Field } from '../../../ui/controls/field';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { Split } from '../../../ui/frame/split';
import { EmptyState } from '../../../ui/states/empty-state';
import { ErrorState } from '../../../ui/states/error-state';
import { NoPermission } from '../../../ui/states/no-permission';
import { SkeletonRows } from '../../../ui/states/skeleton';
import { PeopleRows } from '../people/people-rows';
import { PersonPanel } from '../people/person-panel';
import '../people/people.scss';

interface RegisterScreenProps {
  onPerson: (personId: string) => void;
}

type Standing = 'present' | 'left';

const TITLE = '找人';
const LEAD = '看住哪里、做什么、由谁代理，办理任职和离校。看过会留下记录，本人看得到。';
const WHOSE = '管理员、公寓党建指导部和学院党总支书记';

const STANDINGS = [
  { value: 'present', label: '在校' },
  { value: 'left', label: '已离校' },
] as const;

const NOBODY = {
  title: '没有找到',
  how: '可以输姓名开头、拼音首字母（如 lxm）、房间（如 3-412）；管理员也可以输学号或工号。',
};

const Invitation = () => (
  <EmptyState icon="person" title="想找谁" how="输姓名、拼音首字母或房间，马上列出来。" />
);

interface FoundProps {
  sought: string;
  standing: Standing;
  chosen: string | undefined;
  onOpen: (personId: string) => void;
}

const FoundPeople = ({ sought, standing, ...choosing }: FoundProps) => (
  <Card flush>
    <PeopleRows
      key={`${standing}-${sought}`}
      of={{ text: sought, standing }}
      nobody={NOBODY}
      waiting={undefined}
      {...choosing}
    />
  </Card>
);

function Register({ onPerson }: RegisterScreenProps) {
  const [text, setText] = useState('');
  const [standing, setStanding] = useState<Standing>('present');
  const [chosen, setChosen] = useState<string>();
  const sought = useSettled(text.trim());
  const open = (personId: string) => (isWide() ? setChosen(personId) : onPerson(personId));
  const listing = (
    <View className="ly-people">
      <Field
        id="search"
        label="找谁"
        value={text}
        onChange={setText}
        placeholder="姓名、拼音首字母、房间或学号"
      />
      <ChoiceList
        inline
        id="standing"
        label="在哪些人里找"
        choices={STANDINGS}
        value={standing}
        onChange={setStanding}
      />
      {sought === '' ? (
        <Invitation />
      ) : (
        <FoundPeople sought={sought} standing={standing} chosen={chosen} onOpen={open} />
      )}
    </View>
  );
  return (
    <Page wide title={TITLE} heading={TITLE} lead={LEAD}>
      <Split
        list={listing}
        detail={chosen ? <PersonPanel key={chosen} personId={chosen} /> : null}
        onClose={() => setChosen(undefined)}
        invitation="找到一个人，在这里看任职经历和能办的事。"
      />
    </Page>
  );
}

export function RegisterScreen(props: RegisterScreenProps) {
  const { person, problem, holds, retry } = useSession();
  if (holds('administrator', 'guidance', 'college_secretary', 'instructor', 'counsellor'))
    return <Register {...props} />;
  return (
    <Page wide title={TITLE}>
      {person === undefined && !problem && <SkeletonRows count={6} />}
      {person === undefined && problem && <ErrorState text={problem.text} onRetry={retry} />}
      {person !== undefined && <NoPermission what="人员登记" whose={WHOSE} />}
    </Page>
  );
}
