export default definePageConfig({ navigationBarTitleText: '表现记录' });
