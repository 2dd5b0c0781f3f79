/** What counsellor and instructor do with a case: name a contact, look at it again, close it. */
import { useState } from 'react';
import { assign, closeCase, contactsIn, review } from '@louyu/shared/contracts/care';
import { CLOSINGS, REVIEW_FINDINGS } from '@louyu/shared/domain/care/help-case';
import { CLOSING_TERMS, FINDING_TERMS } from '@louyu/shared/messages/care';
import { useAct } from '../../platform/query/use-act';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { ChoiceList } from '../../ui/controls/choice-list';
import { DeedSheet } from '../../ui/pieces/deed-sheet';
import { SkeletonRows } from '../../ui/states/skeleton';
import type { Closing, ReviewFinding } from '@louyu/shared/domain/care/help-case';
import type { HelpCase } from './help-words';

interface LeadSheetProps {
  found: HelpCase;
  onClose: () => void;
}

/** Where to look for a contact: the instructor's building, or else the counsellor's class. */
function usePlaceOf({ buildingId, classId }: HelpCase): string | null {
  const { person } = useSession();
  const leads = person?.positions.some(
    ({ role, scope }) => role === 'instructor' && 'id' in scope && scope.id === buildingId,
  );
  return leads ? buildingId : classId;
}

const NOBODY = { value: 'nobody', label: '暂时不安排' };

export function ContactSheet({ found, onClose }: LeadSheetProps) {
  const place = usePlaceOf(found);
  const { data } = useRead(contactsIn, { place: place ?? '' }, { when: place !== null });
  const { act, pending, problem } = useAct(assign);
  const [chosen, setChosen] = useState<string>();
  const people = data?.people.map(({ personId: value, name: label }) => ({ value, label })) ?? [];
  const choices = found.contactName ? [NOBODY, ...people] : people;
  const send = async () => {
    const personId = chosen === NOBODY.value ? null : (chosen ?? null);
    const input = { caseId: found.id, expectedVersion: found.version, personId };
    if (await act(input)) onClose();
  };
  return (
    <DeedSheet
      open
      id="contact"
      title="请谁联系"
      onClose={onClose}
      form={
        data ? (
          <ChoiceList
            id="contact"
            label="党员和积极分子"
            hint={people.length === 0 ? '这里还没有可以请的同志。' : '请先征求他和本人的意见。'}
            choices={choices}
            value={chosen}
            onChange={setChosen}
          />
        ) : (
          <SkeletonRows count={3} />
        )
      }
      does={[
        '联系人能看到需要类别、做过的帮助和转介，可以记帮助。',
        '换人以后，原来的联系人不能再看。',
      ]}
      told="联系人收到提醒；本人能看到联系人是谁。"
      problem={problem?.text}
      action="请他联系"
      busy={pending && '正在安排…'}
      disabled={!chosen}
      onConfirm={() => void send()}
    />
  );
}

export function ReviewSheet({ found, onClose }: LeadSheetProps) {
  const { act, pending, problem } = useAct(review);
  const [finding, setFinding] = useState<ReviewFinding>();
  const send = async () => {
    if (!finding) return;
    if (await act({ caseId: found.id, expectedVersion: found.version, finding })) onClose();
  };
  return (
    <DeedSheet
      open
      id="review"
      title="回看"
      onClose={onClose}
      form={
        <ChoiceList
          id="finding"
          label="帮助有没有用"
          choices={REVIEW_FINDINGS.map((value) => ({ value, label: FINDING_TERMS[value] }))}
          value={finding}
          onChange={setFinding}
        />
      }
      does={['写进经过；30 天后再回看一次。']}
      told="本人和联系人能看到。"
      problem={problem?.text}
      action="记下回看"
      busy={pending && '正在记下…'}
      disabled={!finding}
      onConfirm={() => void send()}
    />
  );
}

export function CloseSheet({ found, onClose }: LeadSheetProps) {
  const { act, pending, problem } = useAct(closeCase);
  const [because, setBecause] = useState<Closing>();
  const send = async () => {
    if (!because) return;
    if (await act({ caseId: found.id, expectedVersion: found.version, because })) onClose();
  };
  return (
    <DeedSheet
      open
      id="close"
      title="结束帮助"
      onClose={onClose}
      form={
        <ChoiceList
          id="because"
          label="为什么结束"
          choices={CLOSINGS.map((value) => ({ value, label: CLOSING_TERMS[value] }))}
          value={because}
          onChange={setBecause}
        />
      }
      does={['联系人从此不能再看。12 个月后这份记录删除；需要时可以重新开始。']}
      told="本人能看到已结束和原因。"
      problem={problem?.text}
      action="结束帮助"
      busy={pending && '正在结束…'}
      disabled={!because}
      onConfirm={() => void send()}
    />
  );
}
