/** The form as an inspector will have it in the corridor; whatever is tapped here goes nowhere. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { emptyBody } from './form-body';
import { FormSectionCard } from './form-section';
import { askedBy } from './template';
import type { FormBody } from './form-body';
import type { FormWording } from './form-draft';
import './form.scss';

export function FormPreview({ wording }: { wording: FormWording }) {
  const [body, setBody] = useState<FormBody>(() => emptyBody('listed', 'preview'));
  const asked = askedBy(wording, body.answers);
  const parts = {
    body,
    strict: false,
    change: (next: (body: FormBody) => Partial<FormBody>) =>
      setBody((before) => ({ ...before, ...next(before) })),
  };
  return (
    <View id="form-preview">
      {wording.sections.map((section) => (
        <FormSectionCard
          key={section.key}
          {...parts}
          section={section}
          items={section.items.filter((item) => asked.includes(item))}
        />
      ))}
    </View>
  );
}
