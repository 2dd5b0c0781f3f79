/** What a file of this kind may contain, and an empty one to fill in. */
import { Text, View } from '@tarojs/components';
import { template } from '@louyu/shared/contracts/imports';
import { call } from '../../platform/call/call';
import { useMadeFile } from '../../platform/files/use-made-file';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { ProblemNote } from '../../ui/states/error-state';
import { columnsOf } from './words';
import type { ImportKind } from '@louyu/shared/domain/organization/import/state';

const Columns = ({ label, text }: { label: string; text: string }) => (
  <View>
    <View className="ly-imports__label">{label}</View>
    <Text>{text}</Text>
  </View>
);

export function TemplateCard({ kind }: { kind: ImportKind }) {
  const { must, may } = columnsOf(kind);
  const { run, pending, handed } = useMadeFile();
  const download = () => run(async () => (await call(template, { kind })).data);
  return (
    <Card>
      <View className="ly-imports__columns">
        <Columns label="要有这几列" text={must} />
        {may && <Columns label="还可以有" text={may} />}
        <View className="ly-imports__fine">
          从教务、学工系统导出的表可以直接用：列名叫法不同、有标题行、多出别的列都没关系。支持 .xlsx
          和 .csv，不超过 15 MB。
        </View>
        <View>
          <Button
            narrow
            id="template"
            busy={pending && '正在做模板…'}
            onPress={() => void download()}
          >
            下载模板
          </Button>
        </View>
        {handed?.ok === false && <ProblemNote text={handed.text} />}
        {handed?.ok && <View role="status">{handed.text}</View>}
      </View>
    </Card>
  );
}
