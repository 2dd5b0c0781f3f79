export default definePageConfig({ navigationBarTitleText: '要求更正' });
