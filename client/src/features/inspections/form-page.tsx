/** The form being filled in: nothing blocks on the network, and every tap is kept on the phone. */
import { useState } from 'react';
import { serverNow } from '../../platform/clock/server-clock';
import { useDraft } from '../../platform/drafts/use-draft';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { Bone, SkeletonCard } from '../../ui/states/skeleton';
import { RelativeTime } from '../../ui/words/relative-time';
import { State } from '../../ui/words/state';
import { dayOfNow } from '../../ui/words/spoken-time';
import { FormFoot } from './form-foot';
import { PresenceCard, ReasonCard } from './form-opening';
import { FormSectionCard } from './form-section';
import { MannersSheet } from './manners-sheet';
import { emptyBody, readBody, strongest } from './form-body';
import { gapsIn } from './gaps';
import { aboutOf } from './submission';
import { askedBy } from './template';
import { useManners } from './use-manners';
import { useSubmit } from './use-submit';
import type { Draft } from '../../platform/drafts/use-draft';
import type { ChangeForm } from './form-item-props';
import type { Form } from './use-place';
import type { FormBody } from './form-body';
import type { Place } from './submission';
import './form.scss';

interface FormPageProps {
  place: Place;
  label: string;
  form: Form;
  /** Why the server did not take it as it was. */
  reason: string | undefined;
}

/** The first tap starts the form's clock; a scan weighs more than the list. */
const stamped =
  ({ change }: Draft<FormBody>, { via, template }: Form): ChangeForm =>
  (next) =>
    change((body) => ({
      startedAt: body.startedAt || serverNow().toISOString(),
      via: strongest(body.via, via),
      templateVersion: template.version,
      ...next(body),
    }));

const Lead = ({ form }: { form: Form }) =>
  form.round ? (
    <>
      {form.round.title} · <RelativeTime at={form.round.dueAt} kind="due" />
    </>
  ) : (
    <>不在任何一轮里，单独记一次</>
  );

const Opening = ({ label }: { label: string }) => (
  <Page title="检查寝室" heading={label}>
    <SkeletonCard lines={1} />
    <SkeletonCard lines={5} />
    <Bone height={44} />
  </Page>
);

interface OutcomeSwitchProps {
  body: FormBody;
  change: ChangeForm;
}

const OutcomeSwitch = ({ body, change }: OutcomeSwitchProps) =>
  body.outcome === 'inspected' ? (
    <Button
      kind="quiet"
      id="could-not-inspect"
      onPress={() => change(() => ({ outcome: 'could_not_inspect' }))}
    >
      这间今天没查成
    </Button>
  ) : (
    <Button
      kind="quiet"
      id="inspect-after-all"
      onPress={() => change(() => ({ outcome: 'inspected' }))}
    >
      能查了，回到检查表
    </Button>
  );

const versionNote = (draft: Draft<FormBody>, { template }: Form): string | undefined =>
  draft.restored && draft.body.templateVersion !== template.version
    ? '检查表更新了。你填的还在，请对照新的说明看一遍。'
    : undefined;

export function FormPage({ place, label, form, reason }: FormPageProps) {
  const { template } = form;
  const draft = useDraft({
    name: aboutOf(place),
    empty: emptyBody(form.via, template.version),
    read: readBody,
  });
  const manners = useManners(place.roundId ?? dayOfNow(serverNow()));
  const [strict, setStrict] = useState(false);
  const change = stamped(draft, form);
  const submit = useSubmit({ place, template, draft });
  if (draft.loading) return <Opening label={label} />;
  const { body } = draft;
  const gaps = gapsIn(template, body);
  const asked = askedBy(template, body.answers);
  const parts = { body, change, strict };
  const note = reason ?? versionNote(draft, form);
  return (
    <Page
      title="检查寝室"
      heading={label}
      lead={<Lead form={form} />}
      aside={body.startedAt !== '' && <State tone="quiet">已存手机</State>}
      foot={
        <FormFoot
          gaps={gaps}
          outcome={body.outcome}
          onGap={() => setStrict(true)}
          onSubmit={submit}
        />
      }
    >
      {note && <ProblemNote text={note} />}
      <PresenceCard {...parts} />
      {body.outcome === 'could_not_inspect' && <ReasonCard {...parts} />}
      {body.outcome === 'inspected' &&
        template.sections.map((section) => (
          <FormSectionCard
            key={section.key}
            {...parts}
            section={section}
            items={section.items.filter((item) => asked.includes(item))}
          />
        ))}
      <OutcomeSwitch body={body} change={change} />
      <MannersSheet {...manners} />
    </Page>
  );
}
