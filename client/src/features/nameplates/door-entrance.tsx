/** The way to a door: the camera where there is one, and always the typed code. */
import { useState } from 'react';
import { asCallProblem } from '../../platform/call/call-problem';
import { doorCode } from '../../platform/scan/door-code';
import { scanner } from '../../platform/scan/scanner';
import { Button } from '../../ui/controls/button';
import { Field } from '../../ui/controls/field';
import { Section } from '../../ui/frame/section';
import { Sheet } from '../../ui/frame/sheet';
import type { DoorCode } from '../../platform/scan/door-code';

interface DoorEntranceProps {
  onDoor: (door: DoorCode) => void;
  /** Stands beside another primary action and takes the second place. */
  beside?: boolean;
}

interface TypedCodeProps extends Pick<DoorEntranceProps, 'onDoor'> {
  reason: string | undefined;
}

function TypedCode({ onDoor, reason }: TypedCodeProps) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = () => {
    const door = doorCode({ kind: 'typed', text });
    setWrong(!door);
    if (door) onDoor(door);
  };
  const error = wrong ? '编号至少 8 位字母和数字，请对照门牌再看一遍。' : undefined;
  return (
    <Section>
      <Field
        id="door-code"
        label="门牌编号"
        hint={reason ?? '印在门牌二维码下面，空格和横线可以不输。'}
        value={text}
        onChange={setText}
        onDone={open}
        error={error}
      />
      <Button kind="primary" id="door-open" onPress={open}>
        打开这块门牌
      </Button>
    </Section>
  );
}

/** Why the code is asked for: chosen, or because the camera did not help. */
interface Asking {
  reason?: string;
}

function useScan(onDoor: DoorEntranceProps['onDoor'], onTrouble: (asking: Asking) => void) {
  return async () => {
    try {
      const door = await scanner.scan();
      if (door) onDoor(door);
    } catch (thrown) {
      onTrouble({ reason: asCallProblem(thrown).text });
    }
  };
}

export function DoorEntrance({ onDoor, beside = false }: DoorEntranceProps) {
  const first = beside ? 'secondary' : 'primary';
  const [asking, setAsking] = useState<Asking>();
  const scan = useScan(onDoor, setAsking);
  const openTyped = (door: DoorCode) => {
    setAsking(undefined);
    onDoor(door);
  };
  return (
    <>
      {scanner.hasCamera && (
        <Button kind={first} id="scan" icon="scan" onPress={() => void scan()}>
          扫门牌
        </Button>
      )}
      <Button
        id="type-code"
        kind={scanner.hasCamera ? 'quiet' : first}
        icon={scanner.hasCamera ? undefined : 'door'}
        onPress={() => setAsking({})}
      >
        输入门牌编号
      </Button>
      <Sheet open={asking !== undefined} title="输入门牌编号" onClose={() => setAsking(undefined)}>
        <TypedCode onDoor={openTyped} reason={asking?.reason} />
      </Sheet>
    </>
  );
}
