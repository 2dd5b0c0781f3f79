export default definePageConfig({ navigationBarTitleText: '发展规则' });
