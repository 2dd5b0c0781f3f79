/** 印加入码: for whom, what that means, and then the sheet, which is shown this once. */
import { useState } from 'react';
import { issueSheet } from '@louyu/shared/contracts/organization-joining';
import { useAct } from '../../../platform/query/use-act';
import { Page } from '../../../ui/frame/page';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { placeLabel, placeNamed } from '../people/places';
import { useJoining } from '../people/use-joining';
import { useUnitNames } from '../people/use-places';
import { IssueForm } from './issue-form';
import { IssuedSheet } from './issued-sheet';
import { ALL, floorIn, rangesOf } from './range';
import type { Joining } from '../people/use-joining';
import type { Place } from '../people/places';

interface CodesScreenProps {
  /** A building (`b03`) or a class. */
  place: string;
  onDone: () => void;
}

const TITLE = '印加入码';
const WHOSE = '楼宇党小组组长、指导员、辅导员和管理员';

type IssuingProps = { place: Place; label: string; joining: Joining; onDone: () => void };

/** Which of the ranges is chosen; the whole where a floor has joined meanwhile. */
function useRange({ place, label, joining }: Omit<IssuingProps, 'onDone'>) {
  const [value, setValue] = useState(ALL);
  const { whole, parts } = rangesOf(joining, place);
  const range = parts.find((each) => each.value === value) ?? whole;
  const what = range === whole ? label : `${label} ${range.label}`;
  return { ranges: [whole, ...parts], range, what, setValue };
}

function Issuing({ place, label, joining, onDone }: IssuingProps) {
  const issuing = useAct(issueSheet);
  const { ranges, range, what, setValue } = useRange({ place, label, joining });
  if (issuing.done) return <IssuedSheet sheet={issuing.done.data} of={what} onDone={onDone} />;
  return (
    <IssueForm
      of={what}
      ranges={ranges}
      value={range.value}
      onChange={setValue}
      waiting={range.waiting}
      pending={issuing.pending}
      problem={issuing.problem?.text}
      onIssue={() => void issuing.act({ place: place.id, floor: floorIn(range.value) })}
      onDone={onDone}
    />
  );
}

export function CodesScreen({ place: id, onDone }: CodesScreenProps) {
  const place = placeNamed(id);
  const { data, problem, retry } = useJoining(id);
  const names = useUnitNames('class', place.kind === 'class' ? [id] : []);
  if (data)
    return (
      <Issuing place={place} label={placeLabel(place, names)} joining={data} onDone={onDone} />
    );
  return (
    <Page title={TITLE}>
      {!problem && <SkeletonCard lines={3} />}
      {problem && (
        <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} onLeave={onDone} />
      )}
    </Page>
  );
}
