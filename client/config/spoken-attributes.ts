// Lets WeChat's screen reader hear what the browser's hears: the framework's templates carry no `role` and no
// `aria-*`, so this adds them to the element that our pieces are made of.
interface PlatformTemplate {
  mergeComponents(context: PluginContext, components: Record<string, Record<string, string>>): void;
}

interface PluginContext {
  registerMethod(method: {
    name: string;
    fn: (platform: { template?: PlatformTemplate }) => void;
  }): void;
}

const SPOKEN = {
  role: '',
  'aria-label': '',
  'aria-checked': '',
  'aria-expanded': '',
  'aria-disabled': '',
};

export default function speakAttributes(context: PluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }) => template?.mergeComponents(context, { View: SPOKEN }),
  });
}
