/** Finishing a form: what is not needed is dropped, the rest goes to the outbox with the draft's commandId. */
import { removePhotos, sparePhotos } from './form-body';
import { dropSpare, send } from './use-inspection';
import type { Draft } from '../../platform/drafts/use-draft';
import type { FormBody } from './form-body';
import type { FormTemplate } from './template';
import type { Place } from './submission';

interface Filled {
  place: Place;
  template: FormTemplate;
  draft: Draft<FormBody>;
}

export const useSubmit =
  ({ place, template, draft }: Filled) =>
  (): void => {
    const { body, commandId } = draft;
    for (const { item, photos } of sparePhotos(body)) draft.change(removePhotos(item, photos));
    void dropSpare(body);
    send({ place, template, body, commandId });
  };
