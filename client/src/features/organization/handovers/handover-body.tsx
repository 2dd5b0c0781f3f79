/** One handover: why it is, what was held and where each thing is passed on, and how it ended. */
import { View } from '@tarojs/components';
import { exactTime } from '../../../ui/words/spoken-time';
import { Card } from '../../../ui/frame/card';
import { Row } from '../../../ui/frame/row';
import { Section } from '../../../ui/frame/section';
import { RelativeTime } from '../../../ui/words/relative-time';
import { State } from '../../../ui/words/state';
import { useNow } from '../../../ui/words/now';
import { useUnitNames } from '../people/use-places';
import { usePersonNames } from '../naming/use-person-names';
import { classesIn, openingOf } from './handover';
import { becauseWord, chargeWord, howWord, ownersWord, placeWord, stateWords } from './words';
import type { ReactNode } from 'react';
import type { Charge, Handover, Opening } from './handover';
import './handovers.scss';

export interface BodyWays {
  onCharge: (charge: Opening) => void;
  onPerson: (personId: string) => void;
}

const Facts = ({ of }: { of: Handover }) => {
  const names = useUnitNames('college', [of.collegeId]);
  const { tone, word } = stateWords(of, useNow());
  return (
    <Card>
      <View className="ly-handover__facts">
        <State tone={tone}>{word}</State>
        <View>
          {of.name}
          {becauseWord(of)}，<RelativeTime at={of.openedAt} />
        </View>
        <View className="ly-handover__fine">
          {placeWord(of.buildingId ?? of.collegeId ?? '', names)} · 由{ownersWord(of)}办理
        </View>
      </View>
    </Card>
  );
};

interface ChargeRowProps extends Pick<BodyWays, 'onCharge'> {
  id: string;
  charge: Charge;
  names: ReadonlyMap<string, string>;
}

const ChargeRow = ({ id, charge, names, onCharge }: ChargeRowProps) => {
  const opening = openingOf(charge);
  return (
    <Row
      id={id}
      title={chargeWord(charge, names)}
      note={howWord(charge)}
      onOpen={opening && (() => onCharge(opening))}
    />
  );
};

const Held = ({ of, onCharge }: { of: Handover } & Pick<BodyWays, 'onCharge'>) => {
  const names = useUnitNames('class', classesIn(of));
  return (
    <Section title="留下的事" note={`${of.items.length} 件`}>
      <Card flush>
        {of.items.map((charge, at) => (
          <ChargeRow
            key={`${charge.kind}-${at}`}
            id={`charge-${at}`}
            charge={charge}
            names={names}
            onCharge={onCharge}
          />
        ))}
      </Card>
    </Section>
  );
};

type Settlement = NonNullable<Handover['settlement']>;

const Successor = ({ id, onPerson }: { id: string } & Pick<BodyWays, 'onPerson'>) => {
  const name = usePersonNames([id]).get(id);
  return (
    <Row
      id="successor"
      title={`由${name ?? '另一位同志'}接手`}
      note={name ? '看他的职务' : '不在你负责的范围内，或已经离校'}
      onOpen={name ? () => onPerson(id) : undefined}
    />
  );
};

const Ended = ({
  settlement,
  onPerson,
}: { settlement: Settlement } & Pick<BodyWays, 'onPerson'>) => (
  <Section title="结果">
    <Card flush>
      {settlement.successor ? (
        <Successor id={settlement.successor} onPerson={onPerson} />
      ) : (
        <Row title="不用接手" />
      )}
      {settlement.reason && <Row title={settlement.reason} note="说明" />}
      <Row title={exactTime(settlement.at)} note="办结时间" />
    </Card>
  </Section>
);

interface HandoverBodyProps extends BodyWays {
  of: Handover;
  /** The one act, before the long list of what was held. */
  act?: ReactNode;
}

export const HandoverBody = ({ of, act, onCharge, onPerson }: HandoverBodyProps) => (
  <>
    <Facts of={of} />
    {of.settlement && <Ended settlement={of.settlement} onPerson={onPerson} />}
    {act}
    <Held of={of} onCharge={onCharge} />
  </>
);
