export default definePageConfig({ navigationBarTitleText: '检查结果' });
