/** Rows for 我的: my own help and the button; for those who look after students, cases and alarms. */
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';

interface CareLinksProps {
  onOwn: () => void;
  onCases: () => void;
  onAlarms: () => void;
}

export function CareLinks({ onOwn, onCases, onAlarms }: CareLinksProps) {
  const { holds } = useSession();
  return (
    <>
      {holds('counsellor', 'instructor') && (
        <Row
          id="help-cases"
          title="帮助联系"
          note="需要帮助的同学，只有必须知道的人能看"
          onOpen={onCases}
        />
      )}
      {holds('counsellor', 'instructor', 'guidance') && (
        <Row id="alarms" title="收到的紧急求助" note="谁还没有人接手" onOpen={onAlarms} />
      )}
      <Row
        id="own-help"
        title="帮助和求助"
        note="对我的帮助、我联系的同学、紧急求助"
        onOpen={onOwn}
      />
    </>
  );
}
