// Lets WeChat's screen reader hear what the browser's hears: the framework's templates carry no `role` and no
// `aria-*`, so this adds them to the element that our pieces are made of, in the template and in the runtime.
import path from 'node:path';
import { SPOKEN } from './spoken-names';

interface Platform {
  runtimePath?: string | string[];
  template?: { mergeComponents(context: PluginContext, components: typeof SPOKEN): void };
}

interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void;
}

const runtime = path.resolve(__dirname, 'spoken-runtime.js');

export default function speakAttributes(context: PluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (!platform.template) return; // the browser build has no templates
      platform.template.mergeComponents(context, SPOKEN);
      platform.runtimePath = [platform.runtimePath ?? [], runtime].flat();
    },
  });
}
