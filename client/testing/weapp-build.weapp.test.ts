/** The delivered WeChat package: what must be in it, what must not, and how heavy it may be. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE, manifest } from './weapp';

const KB = 1024;
const REPOSITORY = path.resolve(__dirname, '../..');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(full) : [full];
  });

const files = filesIn(PACKAGE);
const weight = (chosen: string[]): number =>
  chosen.reduce((sum, file) => sum + statSync(file).size, 0);
const isIn = (folder: string) => (file: string) =>
  path.relative(PACKAGE, file).split(path.sep)[0] === folder;

const sources = files
  .filter((file) => /\.(js|wxml|wxss|json)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('the main package stays under 1.0 MB, the whole under 2.5 MB, images under 200 KB', () => {
  expect(weight(files.filter((file) => !isIn('packages')(file)))).toBeLessThan(1000 * KB);
  expect(weight(files)).toBeLessThan(2500 * KB);
  expect(weight(files.filter((file) => /\.(png|jpe?g|gif|svg)$/.test(file)))).toBeLessThan(
    200 * KB,
  );
});

test.each(['louyu-demo-identity', 'x-louyu-openid', '/sandbox/', 'ly-demo', 'X-Louyu-Openid'])(
  'no trace of the demo identities is in it: %s',
  (trace) => {
    expect(sources.filter(({ text }) => text.includes(trace)).map(({ file }) => file)).toEqual([]);
  },
);

test('the gallery and whole schema library are left out', () => {
  expect(JSON.stringify(manifest())).not.toContain('gallery');
  expect(sources.filter(({ text }) => text.includes('toJSONSchema'))).toEqual([]);
});

test('the manifest asks for lazy loading, privacy, dark theme and resizable windows', () => {
  expect(manifest()).toMatchObject({
    lazyCodeLoading: 'requiredComponents',
    __usePrivacyCheck__: true,
    darkmode: true,
    themeLocation: 'theme.json',
    resizable: true,
  });
});

test('every icon and colour that the theme names exists in both themes', () => {
  const theme: Record<'light' | 'dark', Record<string, string>> = JSON.parse(
    readFileSync(path.join(PACKAGE, 'theme.json'), 'utf8'),
  );
  const named = JSON.stringify(manifest()).match(/(?<="@)\w+/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) {
    expect(theme.light).toHaveProperty(name);
    expect(theme.dark).toHaveProperty(name);
  }
  const icons = [theme.light, theme.dark].flatMap((one) =>
    Object.values(one).filter((value) => value.endsWith('.png')),
  );
  icons.forEach((icon) => expect(statSync(path.join(PACKAGE, icon)).size).toBeLessThan(2 * KB));
});

test('project.config.json points at the outputs, in fields that WeChat documents', () => {
  const project: Record<string, unknown> = JSON.parse(
    readFileSync(path.join(REPOSITORY, 'project.config.json'), 'utf8'),
  );
  expect(project).toMatchObject({
    compileType: 'miniprogram',
    miniprogramRoot: 'client/dist/weapp/',
    cloudfunctionRoot: 'cloudfunctions/dist/',
  });
  const documented = [
    ...['description', 'appid', 'projectname', 'compileType', 'libVersion', 'miniprogramRoot'],
    ...['cloudfunctionRoot', 'srcMiniprogramRoot', 'setting', 'packOptions'],
  ];
  expect(documented).toEqual(expect.arrayContaining(Object.keys(project)));
});
