/** Drafting is not this officer's now; the way back leads to the candidate. */
import { Button } from '../../ui/controls/button';
import { EmptyState } from '../../ui/states/empty-state';

interface BackProps {
  onBack: () => void;
}

export const BackToCase = ({ onBack }: BackProps) => (
  <Button id="back-to-case" onPress={onBack}>
    回到这位同学
  </Button>
);

export const NotNow = ({ onBack }: BackProps) => (
  <EmptyState
    icon="lock"
    title="这一份现在不由你起草"
    how="可能已经会签，或者你与这位同学有利害关系。看看这位同学现在的情况。"
    action={<BackToCase onBack={onBack} />}
  />
);
