/** What the browser build uses of the framework's API, recorded for tests to look at. */
export const visited: string[] = [];

const Taro = {
  getCurrentPages: () => [],
  navigateTo: async ({ url }: { url: string }) => void visited.push(url),
  redirectTo: async ({ url }: { url: string }) => void visited.push(url),
  switchTab: async ({ url }: { url: string }) => void visited.push(url),
  navigateBack: async () => undefined,
  pageScrollTo: async () => undefined,
  showModal: async () => ({ confirm: true }),
};

export default Taro;
export const useRouter = () => ({ params: {} });
export const useDidShow = () => undefined;
